package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.RequestUser;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one request, one for a single write. Iterating gives those that nothing was found wrong with so far.
 *
 * @since 0.1.0
 */
public final class Batch<E, W> implements Iterable<Row<E, W>> {

    private final RequestUser user;
    private final List<Row<E, W>> rows;
    private final boolean bulk;
    private final FieldErrors errors = new FieldErrors();

    Batch(RequestUser user, List<Row<E, W>> rows, boolean bulk) {
        this.user = user;
        this.rows = rows;
        this.bulk = bulk;
        rows.forEach(row -> row.sentBy(user));
    }

    /** Who sent the request. */
    public RequestUser user() {
        return user;
    }

    /** The distinct values that good rows have for the field, null left out; made for one {@code in} query. */
    public <T> Set<T> values(String field, Function<W, @Nullable T> getter) {
        return good().filter(row -> row.has(field))
                .map(row -> getter.apply(row.data()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Refuses the request as a whole. */
    public void reject(String code, String message) {
        errors.reject(code, message);
    }

    @Override
    public Iterator<Row<E, W>> iterator() {
        return good().toList().iterator();
    }

    /** Every row, those that were refused included, in the order of the answer. */
    public List<Row<E, W>> rows() {
        return rows;
    }

    /** The entities of all rows, in the order of the answer. */
    public List<E> entities() {
        return rows.stream().map(Row::entity).toList();
    }

    private Stream<Row<E, W>> good() {
        return rows.stream().filter(Row::isGood);
    }

    void throwIfRefused() {
        if (!errors.isEmpty()) throw ValidationException.of(errors);
        if (rows.stream().allMatch(Row::isGood)) return;
        throw refusal();
    }

    ValidationException refusal() {
        var each = rows.stream().map(Row::errors).toList();
        return bulk ? ValidationException.ofRows(each) : ValidationException.of(each.get(0));
    }
}
