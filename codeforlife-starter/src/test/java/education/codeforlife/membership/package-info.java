/** Tests of the membership of schools and classes on a real database. */
@NullMarked
package education.codeforlife.membership;

import org.jspecify.annotations.NullMarked;
