package education.codeforlife.auth.github;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Admits runs of one repository's GitHub workflows, started on a ref, in an environment, or both. Every GitHub user
 * can run a workflow, so that the repository is required; pull requests run in it too, so that a ref or an environment is
 * required.
 *
 * <pre>{@code
 * rules.on("publish").permit(IsGitHubWorkflow.onRef("ocadotechnology/codeforlife-portal", "refs/heads/main"));
 * rules.on("deploy").permit(IsGitHubWorkflow.inEnvironment("ocadotechnology/codeforlife-portal", "production"));
 * }</pre>
 *
 * <p>All names are compared exactly, case included. An environment is as safe as its protection rules on GitHub.
 *
 * @param repository owner and name
 * @param ref the branch or tag in full, such as {@code "refs/heads/main"}; null for any
 * @param environment null for any, also for none
 * @param workflow the workflow's name, null for any
 * @param jobWorkflowRef the workflow file that the job is defined in, with its ref; null for any
 * @since 0.1.0
 */
public record IsGitHubWorkflow(
        String repository,
        @Nullable String ref,
        @Nullable String environment,
        @Nullable String workflow,
        @Nullable String jobWorkflowRef)
        implements Permission {

    private static final Pattern OWNER_AND_NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");

    /** @throws IllegalArgumentException without a repository, or with neither ref nor environment */
    public IsGitHubWorkflow {
        require(
                OWNER_AND_NAME.matcher(repository).matches(),
                "Invalid repository \"" + repository + "\": use owner/name");
        require(ref != null || environment != null, "Missing ref or environment of the workflow: name at least one");
        require(
                ref == null || ref.startsWith("refs/"),
                "Invalid ref \"" + ref + "\": use the full name, as refs/heads/main");
        require(environment == null || !environment.isBlank(), "Blank environment: name it, or use null for any");
        require(workflow == null || !workflow.isBlank(), "Blank workflow: name it, or use null for any");
        require(
                jobWorkflowRef == null || jobWorkflowRef.contains("@"),
                "Invalid workflow file \"" + jobWorkflowRef + "\": add its @ref");
    }

    /** Runs that were started on a branch or tag. */
    public static IsGitHubWorkflow onRef(String repository, String ref) {
        return new IsGitHubWorkflow(repository, ref, null, null, null);
    }

    /** Jobs that run in an environment. */
    public static IsGitHubWorkflow inEnvironment(String repository, String environment) {
        return new IsGitHubWorkflow(repository, null, environment, null, null);
    }

    /** Also demands the environment. */
    public IsGitHubWorkflow withEnvironment(String environment) {
        return new IsGitHubWorkflow(repository, ref, environment, workflow, jobWorkflowRef);
    }

    /** Also demands the workflow's name. */
    public IsGitHubWorkflow withWorkflow(String workflow) {
        return new IsGitHubWorkflow(repository, ref, environment, workflow, jobWorkflowRef);
    }

    /** Also demands the workflow file, such as {@code "octo-org/ci/.github/workflows/release.yml@refs/tags/v1"}. */
    public IsGitHubWorkflow withJobWorkflowRef(String jobWorkflowRef) {
        return new IsGitHubWorkflow(repository, ref, environment, workflow, jobWorkflowRef);
    }

    /** People are not workflows. */
    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.DENIED;
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof GitHubWorkflow run && matches(run));
    }

    private boolean matches(GitHubWorkflow run) {
        return repository.equals(run.repository())
                && matches(ref, run.ref())
                && matches(environment, run.environment())
                && matches(workflow, run.workflow())
                && matches(jobWorkflowRef, run.jobWorkflowRef());
    }

    private static boolean matches(@Nullable String demanded, @Nullable String actual) {
        return demanded == null || Objects.equals(demanded, actual);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) throw new IllegalArgumentException(problem);
    }
}
