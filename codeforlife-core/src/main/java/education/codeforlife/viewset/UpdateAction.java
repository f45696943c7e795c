package education.codeforlife.viewset;

import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Serializer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * {@code PUT x/{id}/}: replaces a whole row, so required fields have to be present. Not part of {@link ModelViewSet}.
 *
 * @since 0.1.0
 */
public interface UpdateAction<E, K, W, R> extends ModelActions<E, K> {

    /** Returns the serializer that updates rows. */
    Serializer<E, W, R> updater();

    @PutMapping("{id}")
    default R update(@PathVariable("id") K key, Body<W> body) {
        return operations().update(key, body, updater());
    }
}
