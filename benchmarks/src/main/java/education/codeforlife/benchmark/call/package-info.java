/** A service that calls itself. */
@NullMarked
package education.codeforlife.benchmark.call;

import org.jspecify.annotations.NullMarked;
