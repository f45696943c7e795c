package education.codeforlife.auth.publication;

import static education.codeforlife.permission.Permissions.isService;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.auth.github.IsGitHubWorkflow;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.RequestContext;
import education.codeforlife.user.School;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;

/** Published by teachers, by the editor service on behalf of them, or by the workflow of one repository; read by teachers alone. */
@ViewSet("publications")
class PublicationViewSet extends ReadOnlyModelViewSet<School, Long, Map<String, Object>> {

    PublicationViewSet() {
        super(school -> Map.of("id", school.getId()));
    }

    @Override
    protected void permissions(PermissionRules rules) {
        var workflow = IsGitHubWorkflow.onRef("octo-org/octo-repo", "refs/heads/main");
        rules.on(LIST, RETRIEVE).permit(new IsTeacher());
        rules.on("publish")
                .permit(new IsTeacher().or(workflow).or(isService("editor").and(new IsTeacher())));
    }

    @PostMapping("publish")
    Map<String, Object> publish() {
        return Map.of("by", RequestContext.current().user().getClass().getSimpleName());
    }
}
