package education.codeforlife.auth.github;

import education.codeforlife.request.RequestUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A run of a GitHub workflow that sent a request. Every repository on GitHub gets a valid token, so that only
 * {@link IsGitHubWorkflow} admits it, and {@code isAuthenticated()} does not.
 *
 * @param repository owner and name, such as {@code "octo-org/octo-repo"}
 * @param ref what the run was started on, such as {@code "refs/heads/main"}
 * @param environment the job's, null when it has none
 * @param workflow the workflow's name; any file of the repository can claim it
 * @param jobWorkflowRef the workflow file that the job is defined in, with the ref it was taken from
 * @param runId for logs
 * @since 0.1.0
 */
public record GitHubWorkflow(
        String repository,
        String ref,
        @Nullable String environment,
        @Nullable String workflow,
        @Nullable String jobWorkflowRef,
        @Nullable String runId)
        implements RequestUser {

    static final String REPOSITORY = "repository";
    static final String REF = "ref";

    /** @param token verified, with a repository and a ref */
    static GitHubWorkflow of(Jwt token) {
        return new GitHubWorkflow(
                Objects.requireNonNull(token.getClaimAsString(REPOSITORY)),
                Objects.requireNonNull(token.getClaimAsString(REF)),
                token.getClaimAsString("environment"),
                token.getClaimAsString("workflow"),
                token.getClaimAsString("job_workflow_ref"),
                token.getClaimAsString("run_id"));
    }

    @Override
    public boolean isAuthenticated() {
        return false;
    }
}
