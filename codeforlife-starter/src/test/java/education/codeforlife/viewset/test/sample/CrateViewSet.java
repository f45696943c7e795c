package education.codeforlife.viewset.test.sample;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.UpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes much of its rows itself, and writes to other tables. */
@ViewSet("crates")
public class CrateViewSet extends ModelViewSet<Crate, Long, CrateWrite, CrateRead>
        implements UpdateAction<Crate, Long, CrateWrite, CrateRead> {

    public CrateViewSet(CrateSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(Action.LIST, Action.RETRIEVE, Action.CREATE, Action.UPDATE, Action.PARTIAL_UPDATE, Action.DESTROY)
                .permit(allowAny());
        rules.on(Action.BULK_CREATE, Action.BULK_PARTIAL_UPDATE, Action.BULK_DESTROY)
                .permit(allowAny());
        rules.on("label", "move", "report").permit(allowAny());
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("slots");
    }

    @Override
    protected void performDestroy(List<Crate> rows) {
        rows.forEach(crate -> crate.getShelf().count(-1));
        super.performDestroy(rows);
    }

    @GetMapping("{id}/label")
    public ResponseEntity<String> label(@PathVariable("id") Long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("Content-Disposition", "attachment; filename=\"label.txt\"")
                .body("FRAGILE");
    }

    @PostMapping("{id}/move")
    public ResponseEntity<Void> move(@PathVariable("id") Long id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/crates/" + id + "/"))
                .build();
    }

    @GetMapping("report")
    public List<String> report(@RequestParam("year") int year) {
        return List.of("of " + year);
    }
}
