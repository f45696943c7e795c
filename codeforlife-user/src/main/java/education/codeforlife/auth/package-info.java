/** Signing in: who somebody is, by a password, a second factor, another service or a token. */
@NullMarked
package education.codeforlife.auth;

import org.jspecify.annotations.NullMarked;
