/**
 * Signing in: the user is authenticated by a password, a second factor, another service or a token. Its size: each way
 * to log in is a few small types, which share the throttle and the accounts.
 */
@NullMarked
package education.codeforlife.auth;

import org.jspecify.annotations.NullMarked;
