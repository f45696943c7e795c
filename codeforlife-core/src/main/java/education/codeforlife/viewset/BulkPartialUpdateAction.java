package education.codeforlife.viewset;

import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.Serializer;
import java.util.List;
import org.springframework.web.bind.annotation.PatchMapping;

/**
 * {@code PATCH x/bulk/}: changes of rows by their keys, all or none.
 *
 * @since 0.1.0
 */
public interface BulkPartialUpdateAction<E, K, W, R> extends ModelActions<E, K> {

    /** Returns the serializer that updates rows. */
    Serializer<E, W, R> updater();

    @PatchMapping("bulk")
    default List<R> bulkPartialUpdate(BulkBody<W> body) {
        return operations().partialUpdateAll(body, updater());
    }
}
