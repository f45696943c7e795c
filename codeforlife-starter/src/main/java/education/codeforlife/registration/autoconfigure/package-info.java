/** Wires the creation and change of users, schools and classes. */
@NullMarked
package education.codeforlife.registration.autoconfigure;

import org.jspecify.annotations.NullMarked;
