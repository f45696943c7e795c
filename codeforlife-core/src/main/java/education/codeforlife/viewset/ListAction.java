package education.codeforlife.viewset;

import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.serializer.Reader;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code GET x/}: a page of the rows that the caller can see.
 *
 * @since 0.1.0
 */
public interface ListAction<E, K, R> extends ModelActions<E, K> {

    /** Returns the reader that makes the records of the answer. */
    Reader<E, R> reader();

    @GetMapping
    default LimitOffsetPage<R> list() {
        return operations().list(reader());
    }
}
