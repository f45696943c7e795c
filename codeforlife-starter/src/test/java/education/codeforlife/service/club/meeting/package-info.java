/** The meetings of the club. */
@NullMarked
package education.codeforlife.service.club.meeting;

import org.jspecify.annotations.NullMarked;
