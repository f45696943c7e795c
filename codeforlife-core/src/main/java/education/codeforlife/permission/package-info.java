/** Permissions, which decide in three values, and the rules that tie them to actions. */
@NullMarked
package education.codeforlife.permission;

import org.jspecify.annotations.NullMarked;
