/** Auto-configuration of the tasks of tests. */
@NullMarked
package education.codeforlife.task.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
