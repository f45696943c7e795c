/** Comparing the rules that a view set declares with those that it should. */
@NullMarked
package education.codeforlife.permission.test;

import org.jspecify.annotations.NullMarked;
