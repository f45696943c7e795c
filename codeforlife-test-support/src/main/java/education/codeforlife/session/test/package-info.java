/** Browsers that log in over real HTTP, as front ends do. */
@NullMarked
package education.codeforlife.session.test;

import org.jspecify.annotations.NullMarked;
