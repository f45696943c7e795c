/** Second factors, and the tokens that stand in for them. */
@NullMarked
package education.codeforlife.example.portal.factor;

import org.jspecify.annotations.NullMarked;
