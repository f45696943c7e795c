/** A service whose resources are roles of users: students by their own id, teachers and classes with their users. */
@NullMarked
package education.codeforlife.directory.role;

import org.jspecify.annotations.NullMarked;
