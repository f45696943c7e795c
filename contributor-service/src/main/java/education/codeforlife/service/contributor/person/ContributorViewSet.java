package education.codeforlife.service.contributor.person;

import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.service.contributor.session.IsContributor;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.UUID;

@ViewSet("contributors")
class ContributorViewSet extends ReadOnlyModelViewSet<Contributor, UUID, ContributorRead> {

    ContributorViewSet(ContributorReader reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE).permit(new IsContributor());
    }
}
