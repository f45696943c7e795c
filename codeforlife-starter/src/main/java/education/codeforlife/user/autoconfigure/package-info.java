/** Wires users, schools and classes. */
@NullMarked
package education.codeforlife.user.autoconfigure;

import org.jspecify.annotations.NullMarked;
