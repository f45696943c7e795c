/** The tokens by which services know each other, and the persons on whose behalf they call (JOSE). */
@NullMarked
package education.codeforlife.rpc.jose;

import org.jspecify.annotations.NullMarked;
