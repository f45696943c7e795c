/** Tests of published keys. */
@NullMarked
package education.codeforlife.auth.jose;

import org.jspecify.annotations.NullMarked;
