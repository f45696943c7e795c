package education.codeforlife.viewset;

import education.codeforlife.serializer.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code GET x/{id}/}: one row.
 *
 * @since 0.1.0
 */
public interface RetrieveAction<E, K, R> extends ModelActions<E, K> {

    /** Returns the reader that makes the records of the answer. */
    Reader<E, R> reader();

    @GetMapping("{id}")
    default R retrieve(@PathVariable("id") K key) {
        return operations().retrieve(key, reader());
    }
}
