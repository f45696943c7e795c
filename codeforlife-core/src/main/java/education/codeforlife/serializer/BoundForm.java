package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A form on its way to what it is for.
 *
 * @since 0.1.0
 */
@Internal
public final class BoundForm<W> {

    private final Sent<W> sent;
    private final RecordShape shape;
    private final List<Reading.Reference> references;
    private final ConstraintCheck constraints;
    private final RelationLoader relations;

    BoundForm(
            Sent<W> sent,
            RecordShape shape,
            List<Reading.Reference> references,
            ConstraintCheck constraints,
            RelationLoader relations) {
        this.sent = sent;
        this.shape = shape;
        this.references = references;
        this.constraints = constraints;
        this.relations = relations;
    }

    public Sent<W> sent() {
        return sent;
    }

    /**
     * Checks what was sent.
     *
     * @param check called only if the fields are valid
     * @throws ValidationException with all that is wrong
     */
    public void validate(List<Relation<?>> known, Consumer<Sent<W>> check) {
        relations.load(known, references, sent.user());
        constraints.check(sent, shape);
        if (sent.isGood()) sent.attempt(() -> check.accept(sent));
        throwIfRefused();
    }

    /**
     * Does the work, which returns something.
     *
     * @throws ValidationException if the work refuses, or rejects something
     */
    public <R> R attempt(Function<Sent<W>, R> work) {
        var answer = new AtomicReference<R>();
        sent.attempt(() -> answer.set(work.apply(sent)));
        throwIfRefused();
        return Objects.requireNonNull(answer.get());
    }

    private void throwIfRefused() {
        if (sent.isGood()) return;
        sent.order();
        throw ValidationException.of(sent.errors());
    }
}
