/** A service whose columns may store something else than they are given. */
@NullMarked
package education.codeforlife.viewset.stored;

import org.jspecify.annotations.NullMarked;
