package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.column.EntityColumns;
import education.codeforlife.column.Refusal;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
    private final WritePlan plan;
    private final RecordShape shape;
    private final List<Reading.Reference> references;
    private final ConstraintCheck constraints;
    private final RelationLoader relations;

    BoundBatch(
            Batch<E, W> batch,
            Writer<E, W> writer,
            WritePlan plan,
            List<Reading.Reference> references,
            ConstraintCheck constraints,
            RelationLoader relations) {
        this.batch = batch;
        this.writer = writer;
        this.plan = plan;
        this.shape = plan.shape();
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
        batch.rows().forEach(row -> constraints.check(row, plan, writer));
        batch.rows().forEach(row -> ColumnCheck.check(row, shape, columns.apply(row.entity())));
        writer.validate(batch);
        batch.rows().forEach(row -> row.errors().order(shape.fields()));
        batch.throwIfRefused();
    }

    /** Sets what was sent on the entities. */
    public void apply(Runnable flush) {
        apply(flush, row -> {}, row -> {});
    }

    /**
     * Sets what was sent on the entities.
     *
     * @param flush sends changes to the database; called at most twice
     * @param written checks a row when the writer has written to it
     * @param complete checks a row as it will be stored
     * @throws ValidationException if a row was refused
     */
    public void apply(Runnable flush, Consumer<Row<E, W>> written, Consumer<Row<E, W>> complete) {
        write(flush);
        for (var row : batch.rows()) {
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

    /**
     * Children that go are deleted before others take over their unique values, and those that stay are written before
     * new ones.
     */
    private void write(Runnable flush) {
        if (plan.isEmpty()) {
            for (var row : batch.rows()) writer.update(row.entity(), row.data(), row.presence());
            return;
        }
        var nested =
                batch.rows().stream().map(row -> new NestedWrite<>(row, plan)).toList();
        nested.forEach(NestedWrite::remove);
        if (nested.stream().anyMatch(NestedWrite::isRemoving)) flush.run();
        if (nested.stream().anyMatch(NestedWrite::isReplacing)) {
            nested.forEach(NestedWrite::change);
            flush.run();
        }
        nested.forEach(write -> write.update(writer));
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

    /**
     * The refusal of what the database said about the table of nested values; {@code null} if it is not theirs.
     *
     * @param values what the columns of the constraint were to hold
     */
    public @Nullable ValidationException refusal(
            EntityManagerFactory factory, String table, Map<String, @Nullable String> values, FieldError error) {
        var fault = new Fault(factory, table, values);
        for (var row : batch.rows()) {
            var path = plan.find(fault, row, true);
            if (path != null) return refusal(row, path, error);
        }
        var possible = batch.rows().stream()
                .filter(row -> plan.find(fault, row, false) != null)
                .toList();
        if (possible.isEmpty()) return null;
        var row = possible.get(possible.size() - 1);
        return refusal(row, Objects.requireNonNull(plan.find(fault, row, false)), error);
    }

    private ValidationException refusal(Row<E, W> row, List<String> path, FieldError error) {
        row.reject(String.join(".", path), error.code(), error.message());
        return batch.refusal();
    }
}
