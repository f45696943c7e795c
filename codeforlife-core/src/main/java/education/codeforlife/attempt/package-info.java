/** Budgets of attempts, which all nodes count together. */
@NullMarked
package education.codeforlife.attempt;

import org.jspecify.annotations.NullMarked;
