package education.codeforlife.viewset.key;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.ModelViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * Every action, open to all.
 *
 * @param <K> the key in paths
 */
abstract class KeyedViewSet<E extends Named, K, R> extends ModelViewSet<E, K, NamedWrite, R> {

    private final Serializer<E, NamedWrite, R> serializer;

    KeyedViewSet(Serializer<E, NamedWrite, R> serializer) {
        super(serializer);
        this.serializer = serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, PARTIAL_UPDATE, DESTROY).permit(allowAny());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(allowAny());
        rules.on("rename", "renameAll").permit(allowAny());
    }

    @PutMapping("{id}/rename")
    R rename(@PathVariable("id") K id) {
        return change(id, serializer, row -> row.setName("renamed"));
    }

    @PutMapping("rename-all")
    List<R> renameAll(BulkKeys<K> keys) {
        return operations().changeAll(keys, serializer, rows -> rows.forEach(row -> row.setName("renamed")));
    }

    static <E> Specification<E> named() {
        return (row, query, criteria) -> criteria.notEqual(row.get("name"), "hidden");
    }
}
