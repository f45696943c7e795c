/** Sessions: the user who is signed in, the pending factors, and the time when the session ends. */
@NullMarked
package education.codeforlife.session;

import org.jspecify.annotations.NullMarked;
