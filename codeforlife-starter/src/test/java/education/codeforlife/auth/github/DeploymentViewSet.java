package education.codeforlife.auth.github;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.RequestContext;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;

@ViewSet("deployments")
class DeploymentViewSet extends ReadOnlyModelViewSet<Deployment, Long, Map<String, Object>> {

    private static final String REPOSITORY = "octo-org/octo-repo";

    DeploymentViewSet() {
        super(deployment -> Map.of("id", deployment.getId()));
    }

    @Override
    protected void permissions(PermissionRules rules) {
        var onMain = IsGitHubWorkflow.onRef(REPOSITORY, "refs/heads/main");
        rules.on(LIST).permit(onMain);
        rules.on(RETRIEVE).permit(isAuthenticated());
        rules.on("publish").permit(isAuthenticated().or(onMain.withEnvironment("production")));
    }

    @PostMapping("publish")
    Map<String, Object> publish() {
        return Map.of("by", RequestContext.current().user().getClass().getSimpleName());
    }
}
