/** A service whose events are measured. */
@NullMarked
package education.codeforlife.benchmark.event;

import org.jspecify.annotations.NullMarked;
