/** Google accounts, by OAuth 2 with PKCE and OpenID Connect. */
@NullMarked
package education.codeforlife.auth.google;

import org.jspecify.annotations.NullMarked;
