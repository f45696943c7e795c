/** People: users, teachers and students, their schools and classes, and what a request knows of who sent it. */
@NullMarked
package education.codeforlife.user;

import org.jspecify.annotations.NullMarked;
