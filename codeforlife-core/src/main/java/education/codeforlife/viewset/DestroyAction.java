package education.codeforlife.viewset;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code DELETE x/{id}/}: one row less.
 *
 * @since 0.1.0
 */
public interface DestroyAction<E, K> extends ModelActions<E, K> {

    @DeleteMapping("{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    default void destroy(@PathVariable("id") K key) {
        operations().destroy(key);
    }
}
