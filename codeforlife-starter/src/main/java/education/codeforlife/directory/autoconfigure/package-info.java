/** Wires the view sets of users, schools and classes. */
@NullMarked
package education.codeforlife.directory.autoconfigure;

import org.jspecify.annotations.NullMarked;
