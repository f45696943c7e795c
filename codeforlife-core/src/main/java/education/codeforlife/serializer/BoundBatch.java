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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * A batch on its way through its writer.
 *
 * @since 0.1.0
 */
@Internal
public final class BoundBatch<E, W> {

    private static final ClassValue<Boolean> SAVES = overridden(Batch.class, "create", "update");
    private static final ClassValue<Boolean> SEES_SAVED = overridden(List.class, "created", "updated");

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

    private static ClassValue<Boolean> overridden(Class<?> parameter, String... methods) {
        return new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> writer) {
                return Stream.of(methods)
                        .map(name -> ReflectionUtils.findMethod(writer, name, parameter))
                        .anyMatch(method -> method != null && method.getDeclaringClass() != Writer.class);
            }
        };
    }

    /** Returns whether the writer saves rows itself, and so may leave changes that were not sent to the database. */
    public boolean isSavedByWriter() {
        return SAVES.get(writer.getClass());
    }

    /** Returns whether the writer is told of saved rows, and so may change them once more. */
    public boolean isSeenByWriter() {
        return SEES_SAVED.get(writer.getClass());
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
        batch.attempt(() -> writer.validate(batch));
        batch.throwIfRefused();
    }

    /** Notes what the stored rows are like before they are changed. */
    public void remember(Function<E, Function<String, @Nullable Object>> histories) {
        for (var row : batch.rows()) row.had(histories.apply(row.entity()));
    }

    /** Lets the writer save new rows, by the given work unless it does so itself. */
    public void create(Runnable save) {
        batch.savedBy(save);
        batch.attempt(() -> writer.create(batch));
        batch.throwIfRefused();
    }

    /** Lets the writer save changes, by the given work unless it does so itself. */
    public void update(Runnable save) {
        batch.savedBy(save);
        batch.attempt(() -> writer.update(batch));
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
            row.attempt(() -> hook(row));
            complete.accept(row);
        }
        batch.throwIfRefused();
    }

    private void hook(Row<E, W> row) {
        if (row.isNew()) {
            writer.creating(row);
        } else {
            writer.updating(row);
        }
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
        batch.attempt(() -> writer.created(entities()));
        batch.throwIfRefused();
    }

    /** Tells the writer that changes were saved. */
    public void updated() {
        var changes = batch.rows().stream().map(Row::change).toList();
        batch.attempt(() -> writer.updated(changes));
        batch.throwIfRefused();
    }

    /** The refusal of the whole request with the errors that its rows have by now. */
    public ValidationException refusal() {
        return batch.refusal();
    }

    /** Refuses values that columns do not hold: under the field that was sent with the value, if there is one. */
    public void reject(List<Refusal> refusals) {
        refusals.forEach(this::reject);
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

    /**
     * The field in JSON that writes the attribute of the entity, nested ones with dots; {@code null} if none does. An
     * object that the serializer handles itself is taken for a part of the row.
     */
    public @Nullable String fieldOf(String attribute) {
        var component = shape.component(attribute);
        if (component != null) return component.field();
        for (var part : shape.components()) {
            var nested =
                    part.unmapped() && part.type() instanceof RecordShape object ? object.component(attribute) : null;
            if (nested != null) return part.field() + "." + nested.field();
        }
        return null;
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
