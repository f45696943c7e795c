package education.codeforlife.auth.github;

import static education.codeforlife.permission.Decision.DENIED;
import static education.codeforlife.permission.Decision.GRANTED;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsGitHubWorkflowTests {

    private static final String REPOSITORY = "octo-org/octo-repo";
    private static final String MAIN = "refs/heads/main";
    private static final String FILE = "octo-org/ci/.github/workflows/release.yml@refs/tags/v1";
    private static final GitHubWorkflow RUN = new GitHubWorkflow(REPOSITORY, MAIN, "production", "Release", FILE, "42");
    private static final IsGitHubWorkflow ON_MAIN = IsGitHubWorkflow.onRef(REPOSITORY, MAIN);

    private record Teacher() implements RequestUser {
        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }

    @Test
    void aRunOnTheRefIsAdmitted() {
        assertThat(check(ON_MAIN)).isEqualTo(GRANTED);
    }

    @Test
    void aJobInTheEnvironmentIsAdmitted() {
        assertThat(check(IsGitHubWorkflow.inEnvironment(REPOSITORY, "production")))
                .isEqualTo(GRANTED);
    }

    @Test
    void allThatIsNamedIsDemanded() {
        var all = ON_MAIN.withEnvironment("production").withWorkflow("Release").withJobWorkflowRef(FILE);
        assertThat(check(all)).isEqualTo(GRANTED);
        assertThat(check(all.withEnvironment("staging"))).isEqualTo(DENIED);
        assertThat(check(all.withWorkflow("release"))).isEqualTo(DENIED);
        assertThat(check(all.withJobWorkflowRef(FILE + ".1"))).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "octo-org/octo-repo, refs/heads/main2",
        "octo-org/octo-repo, refs/pull/1/merge",
        "octo-org/octo-repo, refs/tags/main",
        "octo-org/octo-repo2, refs/heads/main",
        "Octo-org/octo-repo, refs/heads/main",
        "evil/octo-repo, refs/heads/main"
    })
    void anotherRepositoryOrRefIsDenied(String repository, String ref) {
        var run = new GitHubWorkflow(repository, ref, "production", "Release", FILE, "42");
        assertThat(ON_MAIN.check(run, null)).isEqualTo(DENIED);
    }

    @Test
    void missingClaimIsDenied() {
        var run = new GitHubWorkflow(REPOSITORY, MAIN, null, null, null, null);
        assertThat(ON_MAIN.check(run, null)).isEqualTo(GRANTED);
        assertThat(ON_MAIN.withEnvironment("production").check(run, null)).isEqualTo(DENIED);
        assertThat(ON_MAIN.withWorkflow("Release").check(run, null)).isEqualTo(DENIED);
        assertThat(ON_MAIN.withJobWorkflowRef(FILE).check(run, null)).isEqualTo(DENIED);
    }

    @Test
    void peopleAreDenied() {
        assertThat(ON_MAIN.check(new Teacher(), null)).isEqualTo(DENIED);
        assertThat(ON_MAIN.check(RequestUser.anonymous(), null)).isEqualTo(DENIED);
    }

    @Test
    void aWorkflowIsNotAuthenticated() {
        assertThat(RUN.isAuthenticated()).isFalse();
        assertThat(RUN.isFull()).isFalse();
        assertThat(check(isAuthenticated())).isEqualTo(DENIED);
    }

    @Test
    void negationIsDenied() {
        var elsewhere = IsGitHubWorkflow.onRef("octo-org/other", MAIN);
        assertThat(check(elsewhere.not())).isEqualTo(DENIED);
        assertThat(check(ON_MAIN.not().not())).isEqualTo(DENIED);
    }

    @Test
    void itComposes() {
        var teacherOrRun = isAuthenticated().or(ON_MAIN);
        assertThat(check(teacherOrRun)).isEqualTo(GRANTED);
        assertThat(teacherOrRun.check(new Teacher(), null)).isEqualTo(GRANTED);
        assertThat(check(isAuthenticated().and(ON_MAIN))).isEqualTo(DENIED);
        assertThat(check(ON_MAIN.and(allowAny()))).isEqualTo(GRANTED);
        assertThat(check(ON_MAIN.and(onObject("ANY", String.class, (user, text) -> true))))
                .isEqualTo(DENIED);
    }

    @Test
    void itIsComparedByValue() {
        assertThat(ON_MAIN.and(allowAny()))
                .isEqualTo(IsGitHubWorkflow.onRef(REPOSITORY, MAIN).and(allowAny()))
                .isNotEqualTo(
                        IsGitHubWorkflow.onRef(REPOSITORY, "refs/heads/dev").and(allowAny()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "octo-repo", "octo-org/", "/octo-repo", "octo-org/*", "a/b/c", "a/b\n"})
    void itNeedsARepository(String repository) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsGitHubWorkflow.onRef(repository, MAIN));
    }

    @Test
    void itNeedsARefOrAnEnvironment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsGitHubWorkflow(REPOSITORY, null, null, "Release", FILE))
                .withMessageContaining("Missing ref or environment");
        assertThatIllegalArgumentException().isThrownBy(() -> IsGitHubWorkflow.onRef(REPOSITORY, "main"));
        assertThatIllegalArgumentException().isThrownBy(() -> IsGitHubWorkflow.inEnvironment(REPOSITORY, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> ON_MAIN.withWorkflow(""));
        assertThatIllegalArgumentException().isThrownBy(() -> ON_MAIN.withJobWorkflowRef("release.yml"));
    }

    private static Decision check(Permission permission) {
        return permission.check(RUN, null);
    }
}
