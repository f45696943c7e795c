/** Sessions: which user is signed in, the factors that the session still owes, and when it ends. */
@NullMarked
package education.codeforlife.session;

import org.jspecify.annotations.NullMarked;
