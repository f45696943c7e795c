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
import java.util.stream.IntStream;
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
    private Runnable saving = () -> {
        throw new IllegalStateException(
                "The batch is not being written: call save() in create(batch) or update(batch)");
    };
    private @Nullable ValidationException refusal;

    Batch(RequestUser user, List<Row<E, W>> rows, boolean bulk) {
        this.user = user;
        this.rows = rows;
        this.bulk = bulk;
        rows.forEach(row -> row.sentBy(user));
    }

    /** Returns the user who sent the request. */
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

    /**
     * Sets what was sent on the entities and saves them, which is what {@link Writer#create} and
     * {@link Writer#update(Batch)} do unless they are overridden.
     */
    public void save() {
        saving.run();
    }

    /**
     * Says what the domain made for each row, in their order, and keeps it with the row until the answer is read:
     *
     * <pre>{@code
     * batch.made(registration.register(students(batch)), StudentLogin::user);
     * }</pre>
     *
     * @param entity returns the row's entity, saved in the transaction of the request
     */
    public <T> void made(List<T> results, Function<T, E> entity) {
        if (results.size() != rows.size()) {
            throw new IllegalArgumentException(
                    "Expected " + rows.size() + " results, one for each row, but got " + results.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).made(entity.apply(results.get(i)));
            rows.get(i).attach(results.get(i));
        }
    }

    /**
     * Runs work of the domain for all rows. If it refuses, with the errors of each row in their order, these become errors
     * of the rows; those of a field that the body has in a nested object stand there. The errors of a single object are
     * those of the row if there is one row, else of the request as a whole.
     *
     * <pre>{@code
     * batch.attempt(() -> membership.transferAll(transfers(batch.rows())));
     * }</pre>
     *
     * @throws ValidationException if the work refused
     */
    public void attempt(Runnable work) {
        try {
            work.run();
        } catch (ValidationException e) {
            if (e == refusal) throw e;
            take(e.errors());
            throw refusal();
        }
    }

    private void take(List<FieldErrors> refused) {
        if (refused.size() == rows.size()) {
            for (int i = 0; i < refused.size(); i++) rows.get(i).reject(refused.get(i));
        } else {
            refused.forEach(each -> each.forEach((path, error) -> reject(error.code(), error.message())));
        }
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
        if (!errors.isEmpty() || !rows.stream().allMatch(Row::isGood)) throw refusal();
    }

    ValidationException refusal() {
        rows.forEach(Row::order);
        refusal = refused();
        return refusal;
    }

    private ValidationException refused() {
        if (!errors.isEmpty()) return ValidationException.of(errors);
        var each = rows.stream().map(Row::errors).toList();
        return bulk ? ValidationException.ofRows(each, names()) : ValidationException.of(each.get(0));
    }

    private List<String> names() {
        return IntStream.range(0, rows.size())
                .mapToObj(position -> rows.get(position).name(position))
                .toList();
    }

    void savedBy(Runnable saving) {
        this.saving = saving;
    }
}
