/** Comparing the rules that view sets declare with those that they should, one by one or as a matrix. */
@NullMarked
package education.codeforlife.permission.test;

import org.jspecify.annotations.NullMarked;
