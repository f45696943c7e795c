/** The service by hand behind the filters, the sessions and the log lines of the library. */
@NullMarked
package education.codeforlife.benchmark.alike;

import org.jspecify.annotations.NullMarked;
