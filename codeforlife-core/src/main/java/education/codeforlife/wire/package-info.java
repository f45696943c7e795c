/** Scalar values as clients write them: one reader for bodies, queries, keys, forms and fixtures, and its writer. */
@NullMarked
package education.codeforlife.wire;

import org.jspecify.annotations.NullMarked;
