/** The contract kit of the users of sessions is tested to pass and to fail. */
@NullMarked
package education.codeforlife.session.test;

import org.jspecify.annotations.NullMarked;
