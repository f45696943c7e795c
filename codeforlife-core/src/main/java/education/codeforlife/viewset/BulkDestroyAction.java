package education.codeforlife.viewset;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code DELETE x/bulk/}: fewer rows, by a list of keys. Keys of rows that are unknown or out of scope are ignored.
 *
 * @since 0.1.0
 */
public interface BulkDestroyAction<E, K> extends ModelActions<E, K> {

    @DeleteMapping("bulk")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    default void bulkDestroy(BulkKeys<K> keys) {
        operations().destroyAll(keys);
    }
}
