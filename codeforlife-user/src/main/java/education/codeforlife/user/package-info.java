/** People: users, teachers and students, their schools and classes, and the events that report their changes. */
@NullMarked
package education.codeforlife.user;

import org.jspecify.annotations.NullMarked;
