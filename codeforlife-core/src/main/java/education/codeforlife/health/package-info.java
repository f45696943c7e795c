/** Whether a service works, as load balancers and operators are told. */
@NullMarked
package education.codeforlife.health;

import org.jspecify.annotations.NullMarked;
