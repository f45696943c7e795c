package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes bodies through a {@link Writer}: reads them into a batch, validates it, writes it to the entities. View sets do
 * this for their actions; a service does not need it.
 *
 * @since 0.1.0
 */
@Internal
public final class SerializerEngine {

    private final Shapes shapes;
    private final ConstraintCheck constraints;
    private final RelationLoader relations;

    private final SingletonSupplier<Bindings> bindings;
    private final Map<Class<?>, WritePlan> plans = new ConcurrentHashMap<>();

    public SerializerEngine(JsonMapper json, Validator validator, EntityManager entities) {
        this.shapes = new Shapes(json);
        this.constraints = new ConstraintCheck(validator);
        this.relations = new RelationLoader(entities);
        this.bindings = SingletonSupplier.of(() -> new Bindings(entities.getEntityManagerFactory()));
    }

    /**
     * Reads the body of a single write of a new row.
     *
     * @param type of the row
     */
    public <E, W> BoundBatch<E, W> readNew(Body<W> body, Writer<E, W> writer, Class<E> type, RequestUser user) {
        boolean known = WritePlan.entityOf(writer) != Object.class; // not of a lambda
        return read(body, writer, known ? writer.newEntity() : NewEntity.of(type), true, false, user);
    }

    /**
     * Reads the body of a single write.
     *
     * @param entity to be written; new if {@code isNew}
     * @param partial whether required fields may be absent
     */
    public <E, W> BoundBatch<E, W> read(
            Body<W> body, Writer<E, W> writer, E entity, boolean isNew, boolean partial, RequestUser user) {
        var node = body.read();
        if (node.isNull()) throw ValidationException.ofAll("null", "No data provided");
        var batch = new Batch<>(user, List.of(new Row<E, W>(entity, isNew)), false);
        return bind(batch, List.of(node), body.type(), writer, partial);
    }

    /** Reads new rows, one for each item. */
    public <E, W> BoundBatch<E, W> readNew(List<JsonNode> items, Class<W> type, Writer<E, W> writer, RequestUser user) {
        var rows = items.stream()
                .map(item -> new Row<E, W>(writer.newEntity(), true))
                .toList();
        return bind(new Batch<>(user, rows, true), items, type, writer, false);
    }

    /**
     * Reads changes of stored rows, in the given order.
     *
     * @param partial whether required fields may be absent
     */
    public <E, W> BoundBatch<E, W> readChanges(
            List<SentChange<E>> changes, Class<W> type, Writer<E, W> writer, boolean partial, RequestUser user) {
        var rows = changes.stream().map(change -> new Row<E, W>(change)).toList();
        var items = changes.stream().map(SentChange::json).toList();
        return bind(new Batch<>(user, rows, true), items, type, writer, partial);
    }

    /** Reads a body that describes no row; all that is required has to be there. */
    public <W> BoundForm<W> readForm(JsonBody json, Class<W> type, RequestUser user) {
        var node = Body.read(json);
        if (node.isNull()) throw ValidationException.ofAll("null", "No data provided");
        var shape = shapes.of(type);
        var sent = new Sent<W>();
        sent.sentBy(user);
        var reading = Reading.of(sent, false);
        sent.shapedAs(shape);
        sent.read(type.cast(read(shape, node, sent.errors(), reading)));
        return new BoundForm<>(sent, shape, reading.references(), constraints, relations);
    }

    private <E, W> BoundBatch<E, W> bind(
            Batch<E, W> batch, List<JsonNode> items, Class<W> type, Writer<E, W> writer, boolean partial) {
        var plan = plan(writer, type);
        var references = new ArrayList<Reading.Reference>();
        for (int i = 0; i < items.size(); i++) {
            var row = batch.rows().get(i);
            var reading = Reading.of(row, partial, plan.goal(row.entity()));
            row.shapedAs(plan.shape());
            row.read(type.cast(read(plan.shape(), items.get(i), row.errors(), reading)));
            references.addAll(reading.references());
        }
        return new BoundBatch<>(batch, writer, plan, references, constraints, relations);
    }

    private WritePlan plan(Writer<?, ?> writer, Class<?> type) {
        var known = plans.get(writer.getClass());
        if (known != null && known.shape().type() == type) return known;
        var shape = shapes.of(type);
        boolean simple = writer instanceof BatchWriter<?, ?>
                || shape.isFlat() && !constraints.rules().isAny(shape);
        var plan = simple ? WritePlan.none(shape) : plan(writer, shape);
        plans.put(writer.getClass(), plan);
        return plan;
    }

    private WritePlan plan(Writer<?, ?> writer, RecordShape shape) {
        var entity = WritePlan.entityOf(writer);
        return bindings.obtain().isManaged(entity)
                ? WritePlan.of(writer, shape, entity, bindings.obtain(), isCompleted(writer, shape))
                : WritePlan.none(shape);
    }

    /** Returns whether rules need what is stored, and the writer does not say it. */
    private boolean isCompleted(Writer<?, ?> writer, RecordShape shape) {
        var stored = ReflectionUtils.findMethod(writer.getClass(), "stored", Object.class);
        boolean overridden = stored != null && stored.getDeclaringClass() != Writer.class;
        return !overridden && constraints.rules().isAny(shape);
    }

    private static @Nullable Object read(RecordShape shape, JsonNode node, FieldErrors errors, Reading reading) {
        if (!node.isNull()) return shape.read(node, errors, reading);
        errors.add(FieldError.nullValue());
        return null;
    }

    /**
     * Checks that one of the writers of the write record declares what the record needs. An action chooses its writer
     * when it is called.
     *
     * @throws IllegalStateException if the record cannot be read, or {@link Related} components are without relations
     */
    public void checkAny(Class<?> type, Supplier<List<Writer<?, ?>>> writers) {
        var known =
                writers.get().stream().filter(writer -> mayWrite(writer, type)).toList();
        known.forEach(writer -> UnmappedCheck.check(writer, shapes.of(type), WritePlan.entityOf(writer)));
        if (shapes.of(type).relatedFields("").isEmpty()) return;
        if (known.isEmpty()) {
            throw new IllegalStateException(
                    "Missing writer of " + type.getName() + " with its relations: declare one as a bean");
        }
        // a mapper that another writer delegates to declares no relations of its own
        boolean any =
                known.stream().anyMatch(writer -> missingRelations(writer, type).isEmpty());
        known.stream()
                .filter(writer -> !any || missingRelations(writer, type).isEmpty())
                .forEach(writer -> check(writer, type));
    }

    /** @throws IllegalStateException if the type is not a write record */
    public void checkForm(Class<?> type) {
        shapes.of(type);
    }

    /** A writer of any record, as a generic one whose class does not name it, may write this one. */
    private static boolean mayWrite(Writer<?, ?> writer, Class<?> type) {
        var own = ResolvableType.forClass(writer.getClass())
                .as(Writer.class)
                .getGeneric(1)
                .resolve();
        return own == null || own == type;
    }

    /**
     * Checks that a writer declares what its write record needs.
     *
     * @throws IllegalStateException if the record cannot be read, or a {@link Related} component is without a relation
     */
    public void check(Writer<?, ?> writer, Class<?> type) {
        plan(writer, type);
        UnmappedCheck.check(writer, shapes.of(type), WritePlan.entityOf(writer));
        var missing = missingRelations(writer, type);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Missing relation for " + missing.get(0) + " of " + type.getName()
                    + ": declare it in Writer.relations()");
        }
    }

    private List<String> missingRelations(Writer<?, ?> writer, Class<?> type) {
        var declared = writer.relations().stream().map(Relation::field).toList();
        return shapes.of(type).relatedFields("").stream()
                .filter(field -> !declared.contains(field))
                .toList();
    }

    /**
     * Returns the write record as clients see it.
     *
     * @throws IllegalStateException if the type is not a write record
     */
    public WriteShape shape(Class<?> type) {
        return shapes.of(type).toWriteShape();
    }
}
