package education.codeforlife.viewset;

import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Serializer;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code PATCH x/{id}/}: those fields of a row that are sent.
 *
 * @since 0.1.0
 */
public interface PartialUpdateAction<E, K, W, R> extends ModelActions<E, K> {

    /** Returns the serializer that updates rows. */
    Serializer<E, W, R> updater();

    @PatchMapping("{id}")
    default R partialUpdate(@PathVariable("id") K key, Body<W> body) {
        return operations().partialUpdate(key, body, updater());
    }
}
