package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.column.EntityColumns;
import education.codeforlife.column.Refusal;
import education.codeforlife.error.ValidationException;
import java.util.List;
import java.util.function.Function;
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
     * Checks everything that can be checked without the columns.
     *
     * @throws ValidationException with all that is wrong
     */
    public void validate() {
        validate(entity -> EntityColumns.NONE);
    }

    /**
     * Checks everything that can be checked before anything is written.
     *
     * @param columns those of an entity
     * @throws ValidationException with all that is wrong
     */
    public void validate(Function<E, EntityColumns> columns) {
        relations.load(writer.relations(), references, batch.user());
        batch.rows().forEach(row -> constraints.check(row, shape));
        batch.rows().forEach(row -> ColumnCheck.check(row, shape, columns.apply(row.entity())));
        writer.validate(batch);
        batch.rows().forEach(row -> row.errors().order(shape.fields()));
        batch.throwIfRefused();
    }

    /** Sets what was sent on the entities. */
    public void apply() {
        for (var row : batch.rows()) {
            writer.update(row.entity(), row.data(), row.presence());
            if (row.isNew()) {
                writer.creating(row);
            } else {
                writer.updating(row);
            }
        }
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

    /** Refuses values that columns do not hold: under the field that was sent with the value, if there is one. */
    public void reject(List<Refusal> refusals) {
        refusals.forEach(this::reject);
        batch.rows().forEach(row -> row.errors().order(shape.fields()));
        if (!refusals.isEmpty()) throw batch.refusal();
    }

    private void reject(Refusal refusal) {
        var own = batch.rows().stream()
                .filter(row -> row.entity() == refusal.entity())
                .toList();
        for (var row : own.isEmpty() ? batch.rows() : own) {
            var fields = ColumnCheck.fieldsWith(refusal.value(), row, shape);
            if (fields.isEmpty()) continue;
            row.reject(fields.get(0), refusal.error().code(), refusal.error().message());
            return;
        }
        var error = refusal.ofEntity();
        if (own.isEmpty()) throw ValidationException.ofAll(error.code(), error.message());
        own.forEach(row -> row.reject(error.code(), error.message()));
    }

    /** The field in JSON that writes the attribute of the entity; {@code null} if none does. */
    public @Nullable String fieldOf(String attribute) {
        var component = shape.component(attribute);
        return component == null ? null : component.field();
    }
}
