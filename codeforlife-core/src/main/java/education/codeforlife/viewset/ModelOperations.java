package education.codeforlife.viewset;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.Model;
import education.codeforlife.model.ModelQueries;
import education.codeforlife.model.RowHistory;
import education.codeforlife.pagination.LimitOffset;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.request.RequestContext;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What the actions of one view set do, each in one transaction: find the rows within scope and permission, read and
 * validate the body, write, check the new state, answer. They serve the request of the current thread.
 *
 * <p>After a refusal, the database is as it was before.
 *
 * @param <E> the entity
 * @param <K> the type of the attribute that rows are looked up by
 * @since 0.1.0
 */
public final class ModelOperations<E, K> {

    private final ViewSetDefinition<E, K> definition;
    private final ViewSetEngine engine;
    private final Model<E> model;
    private final ModelQueries<E> queries;
    private final Access<E> access;
    private final RowHistory<E> history;
    private final DatabaseRefusals refusals;

    ModelOperations(ViewSetDefinition<E, K> definition, ViewSetEngine engine) {
        this.definition = definition;
        this.engine = engine;
        this.model = definition.model();
        this.queries = new ModelQueries<>(engine.entities(), model);
        this.access = new Access<>(definition, queries);
        this.history = new RowHistory<>(engine.entities(), model);
        this.refusals = new DatabaseRefusals(engine.errors());
    }

    /** A page of the rows in scope, as the query asks for them. */
    public <R> LimitOffsetPage<R> list(Reader<E, R> reader) {
        var context = RequestContext.current();
        var parameters = context.parameters();
        var page = LimitOffset.parse(parameters, engine.settings().pagination());
        var order = definition.filters().sort(parameters);
        return engine.transactions()
                .read(() -> queries.page(definition.visible(context), page, order, definition.plan(context.action()))
                        .map(reader::read));
    }

    /** @throws ApiException 404, 403 */
    public <R> R retrieve(K key, Reader<E, R> reader) {
        var context = RequestContext.current();
        return engine.transactions().read(() -> reader.read(access.find(key, context, false)));
    }

    /** @throws ApiException 400, 403 */
    public <W, R> R create(Body<W> body, Serializer<E, W, R> serializer) {
        var context = RequestContext.current();
        return write(() -> {
            var batch =
                    engine.serializers().read(body, serializer, serializer.newEntity(), true, false, context.user());
            return create(batch, serializer, context).get(0);
        });
    }

    /** @throws ApiException 400, 403, 413 */
    public <W, R> List<R> createAll(BulkBody<W> body, Serializer<E, W, R> serializer) {
        var context = RequestContext.current();
        return write(() -> {
            var items = body.items(engine.settings().maxBulk());
            var batch = engine.serializers().readNew(items, body.type(), serializer, context.user());
            return create(batch, serializer, context);
        });
    }

    private <W, R> List<R> create(BoundBatch<E, W> batch, Reader<E, R> reader, RequestContext context) {
        access.requireFields(batch.rows(), context);
        batch.validate();
        batch.apply();
        save(batch, () -> batch.entities().forEach(engine.entities()::persist));
        queries.load(batch.entities(), definition.plan(context.action()));
        access.requireAfter(batch.rows(), context);
        batch.created();
        return read(batch.entities(), reader);
    }

    /** All of a row. @throws ApiException 400, 403, 404 */
    public <W, R> R update(K key, Body<W> body, Serializer<E, W, R> serializer) {
        return update(key, body, serializer, false);
    }

    /** What is present of a row. @throws ApiException 400, 403, 404 */
    public <W, R> R partialUpdate(K key, Body<W> body, Serializer<E, W, R> serializer) {
        return update(key, body, serializer, true);
    }

    private <W, R> R update(K key, Body<W> body, Serializer<E, W, R> serializer, boolean partial) {
        var context = RequestContext.current();
        return write(() -> {
            var row = access.find(key, context, true);
            var batch = engine.serializers().read(body, serializer, row, false, partial, context.user());
            return update(batch, serializer, context).get(0);
        });
    }

    /**
     * What is present of each row.
     *
     * @return in the order of the keys
     * @throws ApiException 400, 403, 413
     */
    public <W, R> List<R> updateAll(BulkBody<W> body, Serializer<E, W, R> serializer) {
        var context = RequestContext.current();
        return write(() -> {
            var changes = pair(body.members(engine.settings().maxBulk()), context);
            var batch = engine.serializers().readChanges(changes, body.type(), serializer, context.user());
            return update(batch, serializer, context);
        });
    }

    private <W, R> List<R> update(BoundBatch<E, W> batch, Reader<E, R> reader, RequestContext context) {
        access.requireFields(batch.rows(), context);
        batch.validate();
        var changes = batch.entities().stream()
                .map(row -> new Change<>(row, history.of(row)))
                .toList();
        batch.apply();
        save(batch, () -> {});
        access.requireAfter(batch.rows(), context);
        batch.updated(changes);
        return read(batch.entities(), reader);
    }

    /** Each row with the member of the body that names it, in the order of the keys. */
    private Map<E, JsonNode> pair(Map<String, JsonNode> members, RequestContext context) {
        var byKey = new LinkedHashMap<Object, JsonNode>();
        members.forEach((text, change) -> {
            var key = model.keyType().parse(text).value();
            if (key == null || byKey.put(key, change) != null) throw someUnknown();
        });
        var rows = access.findAll(byKey.keySet(), context);
        if (rows.size() < byKey.size()) throw someUnknown();
        var pairs = new LinkedHashMap<E, JsonNode>();
        rows.forEach(row -> pairs.put(row, byKey.get(model.keyOf(row))));
        return pairs;
    }

    private static ValidationException someUnknown() {
        return ValidationException.ofAll("does_not_exist", "Some models do not exist.");
    }

    /** @throws ApiException 403, 404, 409 */
    public void destroy(K key) {
        var context = RequestContext.current();
        write(() -> {
            destroy(List.of(access.find(key, context, true)), context);
            return key;
        });
    }

    /** @throws ApiException 400, 403, 409, 413 */
    public void destroyAll(BulkKeys<K> keys) {
        var context = RequestContext.current();
        write(() -> {
            var known = keys.read(model.keyType(), engine.settings().maxBulk());
            destroy(access.findAll(known, context), context);
            return known;
        });
    }

    private void destroy(List<E> rows, RequestContext context) {
        rows.forEach(row -> access.requireWithoutFields(row, context));
        if (!rows.isEmpty()) definition.performDestroy(rows);
        engine.entities().flush();
    }

    /** Deletes rows that were found by one of these operations. */
    public void delete(Collection<E> rows) {
        rows.forEach(engine.entities()::remove);
    }

    /**
     * Finds a row, lets it be changed, saves it.
     *
     * @throws ApiException 403, 404, and what {@code change} throws
     */
    public <R> R onObject(K key, Reader<E, R> reader, Consumer<? super E> change) {
        return write(() -> {
            var row = find(key);
            change.accept(row);
            saved(List.of(row));
            return reader.read(row);
        });
    }

    /**
     * Finds a row to be changed; for custom actions, within {@link #write}.
     *
     * @throws ApiException 403, 404
     */
    public E find(K key) {
        var context = RequestContext.current();
        var row = access.find(key, context, true);
        access.requireWithoutFields(row, context);
        return row;
    }

    /**
     * Finds the rows of a bulk action to be changed, in the order of their keys; within {@link #write}.
     *
     * @throws ApiException 400 if one does not exist for the user or is no key, 403, 413
     */
    public List<E> findAll(BulkKeys<K> keys) {
        var context = RequestContext.current();
        var known = keys.read(model.keyType(), engine.settings().maxBulk());
        var rows = access.findAll(known, context);
        if (rows.size() < known.size()) throw someUnknown();
        rows.forEach(row -> access.requireWithoutFields(row, context));
        return rows;
    }

    /**
     * Sends changes of found rows to the database and checks that the user may leave them behind; within
     * {@link #write}.
     *
     * @throws ApiException 403
     */
    public void saved(Collection<E> rows) {
        var context = RequestContext.current();
        engine.entities().flush();
        rows.forEach(row -> access.requireAfter(row, context));
    }

    /**
     * Runs the work of a custom action in one transaction, again after a deadlock; what the database refuses becomes a
     * refusal of the request.
     */
    public <T> T write(Supplier<T> work) {
        return refusals.translating(model, () -> engine.transactions().write(work));
    }

    private void save(BoundBatch<E, ?> batch, Runnable persist) {
        try {
            persist.run();
            engine.entities().flush();
        } catch (RuntimeException e) {
            throw new RefusedWriteException(batch, e);
        }
    }

    private static <E, R> List<R> read(List<E> rows, Reader<E, R> reader) {
        return rows.stream().<R>map(reader::read).toList();
    }
}
