/** Signing in: the path from a form to a session, the backends of the library and the limits of attempts. */
@NullMarked
package education.codeforlife.auth;

import org.jspecify.annotations.NullMarked;
