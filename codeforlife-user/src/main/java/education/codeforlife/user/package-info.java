/**
 * People: users, teachers and students, their schools and classes, and the events that report their changes.
 * Its size: services name each entity, each family of events, and the constraint of each kind of name.
 */
@NullMarked
package education.codeforlife.user;

import org.jspecify.annotations.NullMarked;
