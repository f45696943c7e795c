package education.codeforlife.auth.github;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A workflow as Spring Security sees it: anonymous, so that neither {@code @PreAuthorize("isAuthenticated()")} nor a
 * session's authority opens anything to it. Spring adds those of a session to tokens that declare a {@code toBuilder}:
 * this one must not.
 */
final class GitHubWorkflowAuthentication extends AnonymousAuthenticationToken {

    GitHubWorkflowAuthentication(GitHubWorkflow workflow) {
        super("github", workflow, AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    GitHubWorkflow workflow() {
        return (GitHubWorkflow) getPrincipal();
    }
}
