/** Health reports for load balancers and operators. */
@NullMarked
package education.codeforlife.health;

import org.jspecify.annotations.NullMarked;
