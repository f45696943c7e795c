/** A front end that knows nothing but the wire contract, over real HTTP. */
@NullMarked
package education.codeforlife.frontend;

import org.jspecify.annotations.NullMarked;
