package education.codeforlife.auth.github;

import education.codeforlife.api.Internal;
import java.time.Duration;

/**
 * The tokens of GitHub Actions that a service accepts.
 *
 * @param audience what the token has to be issued for, such as the service's URL; a workflow asks for it
 * @param issuer who has to have issued it
 * @param clockSkew by how much GitHub's clock may differ from ours, 5 minutes at most
 * @since 0.1.0
 */
@Internal
public record GitHubSettings(String audience, String issuer, Duration clockSkew) {

    /** The issuer of github.com; an enterprise's server has one of its own. */
    public static final String ISSUER = "https://token.actions.githubusercontent.com";

    private static final Duration MAX_SKEW = Duration.ofMinutes(5);

    /** @throws IllegalArgumentException when a parameter is not as described */
    public GitHubSettings {
        if (audience.isBlank()) {
            throw new IllegalArgumentException("Missing codeforlife.github.audience: set it to the URL of the service");
        }
        if (issuer.isBlank()) {
            throw new IllegalArgumentException(
                    "Missing codeforlife.github.issuer: set it, or remove it for github.com");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(MAX_SKEW) > 0) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.github.clock-skew " + clockSkew + ": use 0 to 5 minutes");
        }
    }
}
