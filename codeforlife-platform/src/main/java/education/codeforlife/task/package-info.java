/** Work that runs beside requests, once for all nodes of a service. */
@NullMarked
package education.codeforlife.task;

import org.jspecify.annotations.NullMarked;
