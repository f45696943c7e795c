/** Browsers that log in over real HTTP, as front ends do, and the contract kit of the users of sessions. */
@NullMarked
package education.codeforlife.session.test;

import org.jspecify.annotations.NullMarked;
