/** Users on a real database. */
@NullMarked
package education.codeforlife.user;

import org.jspecify.annotations.NullMarked;
