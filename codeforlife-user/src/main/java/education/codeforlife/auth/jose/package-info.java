/** The public keys with which others sign their tokens (JOSE). */
@NullMarked
package education.codeforlife.auth.jose;

import org.jspecify.annotations.NullMarked;
