package education.codeforlife.viewset;

import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Serializer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code POST x/}: a new row.
 *
 * @since 0.1.0
 */
public interface CreateAction<E, K, W, R> extends ModelActions<E, K> {

    /** Returns the serializer that creates rows. */
    Serializer<E, W, R> creator();

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    default R create(Body<W> body) {
        return operations().create(body, creator());
    }
}
