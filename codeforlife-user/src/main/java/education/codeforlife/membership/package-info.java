/** Membership of schools and classes: joining, leaving, access codes, and the logins of students. */
@NullMarked
package education.codeforlife.membership;

import org.jspecify.annotations.NullMarked;
