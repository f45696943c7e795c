/** Invitations of teachers to a school. */
@NullMarked
package education.codeforlife.example.portal.invitation;

import org.jspecify.annotations.NullMarked;
