/** A service without tasks. */
@NullMarked
package education.codeforlife.task.none;

import org.jspecify.annotations.NullMarked;
