/** Events that are sent when, and only when, their transaction commits, and have their effect once for each group. */
@NullMarked
package education.codeforlife.event;

import org.jspecify.annotations.NullMarked;
