package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way through its writer.
 *
 * @since 0.1.0
 */
@Internal
public final class BoundBatch<E, W> {

    private final Batch<E, W> batch;
    private final Writer<E, W> writer;
    private final RecordShape shape;
    private final List<Reading.Reference> references;
    private final ConstraintCheck constraints;
    private final RelationLoader relations;

    BoundBatch(
            Batch<E, W> batch,
            Writer<E, W> writer,
            RecordShape shape,
            List<Reading.Reference> references,
            ConstraintCheck constraints,
            RelationLoader relations) {
        this.batch = batch;
        this.writer = writer;
        this.shape = shape;
        this.references = references;
        this.constraints = constraints;
        this.relations = relations;
    }

    public List<Row<E, W>> rows() {
        return batch.rows();
    }

    public List<E> entities() {
        return batch.entities();
    }

    /**
     * Checks everything that can be checked before anything is written.
     *
     * @throws ValidationException with all that is wrong
     */
    public void validate() {
        relations.load(writer.relations(), references, batch.user());
        batch.rows().forEach(row -> constraints.check(row, shape));
        writer.validate(batch);
        batch.rows().forEach(row -> row.errors().order(shape.fields()));
        batch.throwIfRefused();
    }

    /** Sets what was sent on the entities. */
    public void apply() {
        apply(row -> {}, row -> {});
    }

    /**
     * Sets what was sent on the entities.
     *
     * @param written checks a row when the writer has written to it
     * @param complete checks a row as it will be stored
     * @throws ValidationException if a row was refused
     */
    public void apply(Consumer<Row<E, W>> written, Consumer<Row<E, W>> complete) {
        for (var row : batch.rows()) {
            writer.update(row.entity(), row.data(), row.presence());
            written.accept(row);
            if (row.isNew()) {
                writer.creating(row);
            } else {
                writer.updating(row);
            }
            complete.accept(row);
        }
        batch.throwIfRefused();
    }

    /** Tells the writer that new rows were saved. */
    public void created() {
        writer.created(entities());
    }

    /** Tells the writer that changes were saved. */
    public void updated(List<Change<E>> changes) {
        writer.updated(changes);
    }

    /** The refusal of the whole request with the errors that its rows have by now. */
    public ValidationException refusal() {
        return batch.refusal();
    }

    /** The field in JSON that writes the attribute of the entity; {@code null} if none does. */
    public @Nullable String fieldOf(String attribute) {
        var component = shape.component(attribute);
        return component == null ? null : component.field();
    }
}
