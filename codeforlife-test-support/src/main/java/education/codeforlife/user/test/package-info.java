/** Ready made people of two schools and of none. */
@NullMarked
package education.codeforlife.user.test;

import org.jspecify.annotations.NullMarked;
