/** Failed logins counted in a real database. */
@NullMarked
package education.codeforlife.auth.bucket4j;

import org.jspecify.annotations.NullMarked;
