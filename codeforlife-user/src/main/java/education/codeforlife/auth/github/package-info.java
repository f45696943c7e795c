/** Workflows of GitHub Actions as callers, known by their OpenID Connect tokens. */
@NullMarked
package education.codeforlife.auth.github;

import org.jspecify.annotations.NullMarked;
