/** The view sets of users, schools and classes that every service starts from, and who sees whom. */
@NullMarked
package education.codeforlife.directory;

import org.jspecify.annotations.NullMarked;
