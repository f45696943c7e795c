package education.codeforlife.docs;

import education.codeforlife.auth.github.IsGitHubWorkflow;
import education.codeforlife.permission.PermissionRules;

final class GitHubSample {

    private GitHubSample() {}

    static void permissions(PermissionRules rules) {
        rules.on("publish").permit(IsGitHubWorkflow.onRef("octo-org/octo-repo", "refs/heads/main"));
        rules.on("deploy").permit(IsGitHubWorkflow.inEnvironment("octo-org/octo-repo", "production"));
    }
}
