package education.codeforlife.error.problem;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Crates that everybody may change, with limits on some of its actions. */
@ViewSet("crates")
class CrateViewSet extends ModelViewSet<Crate, Long, CrateWrite, CrateRead> {

    record Order(@NotBlank String email) {}

    CrateViewSet(CrateSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void actions(CustomActions<Crate, Long> actions) {
        actions.form("request-order", Order.class, order -> {});
        actions.change("seal", crate -> crate.setName("sealed")).permit(allowAny());
        actions.change("drop", CrateViewSet::drop).permit(allowAny());
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
        rules.onWrite().permit(allowAny());
        rules.on(Action.DESTROY).permit(isAuthenticated()).limit("3/d");
        rules.on("request_order").permit(allowAny()).limit("2/min");
        rules.on("seal").limit("2/h");
        rules.on("lost").permit(isAuthenticated()).limit("2/h");
    }

    private static void drop(Crate crate) {
        throw crate.getName().equals("a") ? new LabController.Spoiled() : new LabController.Leaked();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.LOCKED)
    @ResponseBody
    Map<String, String> handle(LabController.Spoiled exception) {
        return Map.of("by", "view set");
    }

    @Override
    protected FilterSet<Crate> filters() {
        return FilterSet.of(Crate.class).equal("id", "id");
    }

    /** A defect. */
    @GetMapping("lost")
    CrateRead lost() {
        throw new IllegalStateException("the code is 1234");
    }
}
