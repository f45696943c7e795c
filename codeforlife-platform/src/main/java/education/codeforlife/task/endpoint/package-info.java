/** The endpoint of tasks, for the operators of a service. */
@NullMarked
package education.codeforlife.task.endpoint;

import org.jspecify.annotations.NullMarked;
