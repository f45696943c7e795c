/** The callers of requests: the kinds of users that a session can belong to, and the permissions that ask for them. */
@NullMarked
package education.codeforlife.caller;

import org.jspecify.annotations.NullMarked;
