/** Sessions of users whose ids are numbers, UUIDs and texts, over real HTTP and in real tables. */
@NullMarked
package education.codeforlife.people;

import org.jspecify.annotations.NullMarked;
