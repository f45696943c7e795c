/** Workers that die or stand still while they run tasks. */
@NullMarked
package education.codeforlife.task.death;

import org.jspecify.annotations.NullMarked;
