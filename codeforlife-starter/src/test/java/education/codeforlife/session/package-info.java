/** Sessions over real HTTP, on a real database. */
@NullMarked
package education.codeforlife.session;

import org.jspecify.annotations.NullMarked;
