/** The rooms in which the club meets. */
@NullMarked
package education.codeforlife.service.club.room;

import org.jspecify.annotations.NullMarked;
