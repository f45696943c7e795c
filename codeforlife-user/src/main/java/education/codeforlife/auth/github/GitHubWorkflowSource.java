package education.codeforlife.auth.github;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserSource;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Knows the workflows whose tokens {@link GitHubTokens} verified for the request that this thread serves.
 *
 * @since 0.1.0
 */
@Internal
public final class GitHubWorkflowSource implements RequestUserSource {

    @Override
    public @Nullable RequestUser find(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof GitHubWorkflowAuthentication token
                ? token.workflow()
                : null;
    }
}
