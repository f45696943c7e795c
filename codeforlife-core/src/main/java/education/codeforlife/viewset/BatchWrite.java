package education.codeforlife.viewset;

import education.codeforlife.column.Refusal;
import education.codeforlife.column.StoredColumns;
import education.codeforlife.column.UnstorableException;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.Model;
import education.codeforlife.model.ModelQueries;
import education.codeforlife.model.RowHistory;
import education.codeforlife.model.StoredValues;
import education.codeforlife.request.RequestContext;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.SentChange;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.databind.JsonNode;

/** Takes a batch that was read to the database, within a transaction; a single write is a batch of one. */
final class BatchWrite<E> {

    private final Model<E> model;
    private final ModelQueries<E> queries;
    private final Access<E> access;
    private final ViewSetDefinition<E, ?> definition;
    private final EntityManager entities;
    private final StoredColumns columns;
    private final RowHistory<E> history;
    private final StoredValues<E> stored;

    BatchWrite(
            Model<E> model,
            ModelQueries<E> queries,
            Access<E> access,
            ViewSetDefinition<E, ?> definition,
            EntityManager entities,
            StoredColumns columns) {
        this.model = model;
        this.queries = queries;
        this.access = access;
        this.definition = definition;
        this.entities = entities;
        this.columns = columns;
        this.history = new RowHistory<>(entities, model);
        this.stored = new StoredValues<>(entities, model);
    }

    <W, R> List<R> create(BoundBatch<E, W> batch, Function<Row<E, W>, R> answer, RequestContext context) {
        access.requireFields(batch.rows(), context);
        validate(batch);
        translating(batch, () -> batch.create(() -> saveNew(batch)));
        if (batch.isSavedByWriter()) {
            batch.entities().forEach(this::requireMade);
            save(batch);
        }
        stored.read(batch.entities());
        queries.load(batch.entities(), definition.plan(context.action()));
        access.requireAfter(batch.rows(), context);
        translating(batch, batch::created);
        settle(batch);
        return answers(batch, answer);
    }

    <W, R> List<R> update(BoundBatch<E, W> batch, Function<Row<E, W>, R> answer, RequestContext context) {
        write(batch, context);
        reload(batch.entities(), context);
        access.requireAfter(batch.rows(), context);
        translating(batch, batch::updated);
        settle(batch);
        return answers(batch, answer);
    }

    /** Lets the writer change stored rows, without a look at what they became. */
    <W> void write(BoundBatch<E, W> batch, RequestContext context) {
        access.requireFields(batch.rows(), context);
        batch.remember(history::of);
        validate(batch);
        translating(batch, () -> batch.update(() -> saveChanges(batch)));
        if (batch.isSavedByWriter()) save(batch);
    }

    private void validate(BoundBatch<E, ?> batch) {
        var session = session();
        batch.validate(row -> columns.of(session, row));
    }

    private void saveNew(BoundBatch<E, ?> batch) {
        apply(batch);
        translating(batch, () -> persist(batch));
        save(batch);
    }

    private void saveChanges(BoundBatch<E, ?> batch) {
        apply(batch);
        save(batch);
    }

    /** @throws IllegalStateException if the writer did not say what it made */
    private void requireMade(E row) {
        if (!entities.contains(row)) {
            throw new IllegalStateException(
                    "A new row was not saved: call batch.save(), or row.made(entity) for each row, in create(batch)");
        }
    }

    private <W> void apply(BoundBatch<E, W> batch) {
        var fixed = new FixedValues<>(model, batch, definition::isReachable);
        batch.apply(() -> save(batch), fixed::check, fixed::checkKey);
        var session = session();
        var refusals = new ArrayList<Refusal>(0);
        for (var row : batch.rows()) refusals.addAll(columns.refusals(session, row.entity()));
        batch.reject(refusals);
    }

    /** A row with the key of another one of the request, or of one that was loaded, is refused before the database is. */
    private <W> void persist(BoundBatch<E, W> batch) {
        var session = session();
        boolean refused = false;
        for (var row : batch.rows()) {
            try {
                session.persist(row.entity());
            } catch (EntityExistsException e) {
                if (NestedExceptionUtils.getRootCause(e) instanceof SQLException) throw e;
                var field = batch.fieldOf(model.primaryKey());
                row.reject(field == null ? FieldErrors.ALL : field, "unique", "This value is already taken.");
                refused = true;
            }
        }
        if (refused) throw batch.refusal();
    }

    /** Reads what the database made of stored rows. */
    void reload(Collection<E> rows, RequestContext context) {
        if (stored.read(rows)) queries.load(rows, definition.plan(context.action()));
    }

    /**
     * Each row with the member of the body that names it, in the order of the keys: rows and changes meet by key, never
     * by position, and never by {@code equals}.
     */
    List<SentChange<E>> pair(Map<String, JsonNode> members, RequestContext context) {
        var byKey = new LinkedHashMap<Object, String>();
        members.keySet().forEach(text -> {
            var key = model.keyType().parse(text).value();
            if (key == null || byKey.put(key, text) != null) throw someUnknown();
        });
        var rows = access.findAll(byKey.keySet(), context);
        if (rows.size() < byKey.size()) throw someUnknown();
        return rows.stream().map(row -> change(row, byKey, members)).toList();
    }

    /** A column that ignores case has the key in other letters: then it was not named. */
    private SentChange<E> change(E row, Map<Object, String> byKey, Map<String, JsonNode> members) {
        var key = byKey.get(model.keyOf(row));
        if (key == null) throw someUnknown();
        return new SentChange<>(row, key, Objects.requireNonNull(members.get(key)));
    }

    static ValidationException someUnknown() {
        return ValidationException.ofAll("does_not_exist", "Some models do not exist.");
    }

    /** Returns the entity manager of the transaction, which need not be looked up for each row. */
    private EntityManager session() {
        return entities.unwrap(SessionImplementor.class);
    }

    /** Saves the changes of hooks before the answer is made, so that the answer shows the stored values. */
    private void settle(BoundBatch<E, ?> batch) {
        if (batch.isSeenByWriter()) save(batch);
        columns.settle(entities);
    }

    private void save(BoundBatch<E, ?> batch) {
        translating(batch, entities::flush);
    }

    /** Adds the batch to the database's refusal, which is explained after the transaction. */
    private static void translating(BoundBatch<?, ?> batch, Runnable work) {
        try {
            work.run();
        } catch (UnstorableException e) {
            batch.reject(List.of(e.refusal()));
        } catch (ApiException | RefusedWriteException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RefusedWriteException(batch, e);
        }
    }

    private static <E, W, R> List<R> answers(BoundBatch<E, W> batch, Function<Row<E, W>, R> answer) {
        return batch.rows().stream().map(answer).toList();
    }
}
