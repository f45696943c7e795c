package education.codeforlife.viewset;

import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.Serializer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code POST x/bulk/}: new rows from a list, all or none.
 *
 * @since 0.1.0
 */
public interface BulkCreateAction<E, K, W, R> extends ModelActions<E, K> {

    /** Returns the serializer that creates rows. */
    Serializer<E, W, R> creator();

    @PostMapping("bulk")
    @ResponseStatus(HttpStatus.CREATED)
    default List<R> bulkCreate(BulkBody<W> body) {
        return operations().createAll(body, creator());
    }
}
