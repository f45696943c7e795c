/** Auto-configuration of tasks and of the clean-up. */
@NullMarked
package education.codeforlife.task.autoconfigure;

import org.jspecify.annotations.NullMarked;
