/** Runs the tasks of a service in tests. */
@NullMarked
package education.codeforlife.task.test;

import org.jspecify.annotations.NullMarked;
