package education.codeforlife.viewset;

import education.codeforlife.error.ApiException;
import education.codeforlife.model.Model;
import education.codeforlife.model.ModelQueries;
import education.codeforlife.pagination.LimitOffset;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.request.PreparedAnswer;
import education.codeforlife.request.RequestContext;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The operations of one view set, each in one transaction: find the rows within scope and permission, read and
 * validate the body, write, check the new state, answer. They serve the request of the current thread.
 *
 * <p>The answer is written as JSON before the commit. A body is received before the transaction, so that a slow client holds no connection, and understood only in it,
 * when the row was found. After a refusal, the database is as it was before.
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
    private final BatchWrite<E> batches;
    private final DatabaseRefusals refusals;

    ModelOperations(ViewSetDefinition<E, K> definition, ViewSetEngine engine) {
        this.definition = definition;
        this.engine = engine;
        this.model = definition.model();
        this.queries = new ModelQueries<>(engine.entities(), model);
        this.access = new Access<>(definition, queries);
        this.batches = new BatchWrite<>(model, queries, access, definition, engine.entities(), engine.columns());
        this.refusals = new DatabaseRefusals(engine.errors());
    }

    /** A page of the rows in scope, as the query asks for them. */
    public <R> LimitOffsetPage<R> list(Reader<E, R> reader) {
        var context = RequestContext.current();
        var parameters = context.parameters();
        var page = LimitOffset.parse(parameters, engine.settings().pagination());
        var order = definition.filters().sort(parameters);
        return read(() -> queries.page(definition.visible(context), page, order, definition.plan(context.action()))
                .map(reader::read));
    }

    /** @throws ApiException 404, 403 */
    public <R> R retrieve(K key, Reader<E, R> reader) {
        var context = RequestContext.current();
        return read(() -> reader.read(access.find(key, context, false)));
    }

    private <T> T read(Supplier<T> work) {
        return engine.transactions().read(() -> {
            queries.untracked();
            return work.get();
        });
    }

    /** Returns the key that the text in a path means. @throws ApiException 404 if no row can have it */
    @SuppressWarnings("unchecked") // keys are of the type of the attribute that rows are looked up by
    K keyOf(String text) {
        var key = model.keyType().parse(text).value();
        if (key == null) throw ApiException.notFound(model.name());
        return (K) key;
    }

    /** @throws ApiException 400, 403 */
    public <W, R> R create(Body<W> body, Serializer<E, W, R> serializer) {
        return create(body, serializer, serializer::answer);
    }

    /** A row of a custom action with a write record of its own. @throws ApiException 400, 403 */
    public <W, R> R create(Body<W> body, Writer<E, W> writer, Reader<E, R> reader) {
        return create(body, writer, reader::answer);
    }

    private <W, R> R create(Body<W> body, Writer<E, W> writer, Function<Row<E, W>, R> answer) {
        var context = RequestContext.current();
        body.receive();
        return write(() -> {
            var batch = engine.serializers().readNew(body, writer, model.type(), context.user());
            return prepared(batches.create(batch, answer, context).get(0), context);
        });
    }

    /** @throws ApiException 400, 403, 413 */
    public <W, R> List<R> createAll(BulkBody<W> body, Serializer<E, W, R> serializer) {
        var context = RequestContext.current();
        body.receive();
        return write(() -> {
            var items = body.items(engine.settings().maxBulk());
            var batch = engine.serializers().readNew(items, body.type(), serializer, context.user());
            return prepared(batches.create(batch, serializer::answer, context), context);
        });
    }

    /** All of a row. @throws ApiException 400, 403, 404 */
    public <W, R> R update(K key, Body<W> body, Serializer<E, W, R> serializer) {
        return update(key, body, serializer, serializer::answer, false);
    }

    /** All of a row, in a custom action with a write record of its own. @throws ApiException 400, 403, 404 */
    public <W, R> R update(K key, Body<W> body, Writer<E, W> writer, Reader<E, R> reader) {
        return update(key, body, writer, reader::answer, false);
    }

    /** Updates the fields of a row that are present in the body. @throws ApiException 400, 403, 404 */
    public <W, R> R partialUpdate(K key, Body<W> body, Serializer<E, W, R> serializer) {
        return update(key, body, serializer, serializer::answer, true);
    }

    private <W, R> R update(K key, Body<W> body, Writer<E, W> writer, Function<Row<E, W>, R> answer, boolean partial) {
        var context = RequestContext.current();
        body.receive();
        return write(() -> {
            var row = access.find(key, context, true);
            var batch = engine.serializers().read(body, writer, row, false, partial, context.user());
            return prepared(batches.update(batch, answer, context).get(0), context);
        });
    }

    /**
     * All of each row.
     *
     * @return in the order of the keys
     * @throws ApiException 400, 403, 413
     */
    public <W, R> List<R> updateAll(BulkBody<W> body, Serializer<E, W, R> serializer) {
        return updateAll(body, serializer, serializer::answer, false);
    }

    /**
     * All of each row, in a custom action with a write record of its own.
     *
     * @return in the order of the keys
     * @throws ApiException 400, 403, 413
     */
    public <W, R> List<R> updateAll(BulkBody<W> body, Writer<E, W> writer, Reader<E, R> reader) {
        return updateAll(body, writer, reader::answer, false);
    }

    /**
     * Updates the fields of each row that are present in the body.
     *
     * @return in the order of the keys
     * @throws ApiException 400, 403, 413
     */
    public <W, R> List<R> partialUpdateAll(BulkBody<W> body, Serializer<E, W, R> serializer) {
        return updateAll(body, serializer, serializer::answer, true);
    }

    private <W, R> List<R> updateAll(
            BulkBody<W> body, Writer<E, W> writer, Function<Row<E, W>, R> answer, boolean partial) {
        var context = RequestContext.current();
        body.receive();
        return write(() -> {
            var changes = batches.pair(body.members(engine.settings().maxBulk()), context);
            var batch = engine.serializers().readChanges(changes, body.type(), writer, partial, context.user());
            return prepared(batches.update(batch, answer, context), context);
        });
    }

    /** @throws ApiException 403, 404, 409 */
    public void destroy(K key) {
        var context = RequestContext.current();
        write(() -> {
            if (!definition.deletesUnseen(context)) {
                destroy(List.of(access.find(key, context, true)), context);
            } else if (queries.delete(List.of(key)) == 0) {
                throw ApiException.notFound(model.name());
            }
            return key;
        });
    }

    /**
     * Deletes a row when the writer has done the work that ends it, in a custom action with a write record of its own.
     *
     * @throws ApiException 400, 403, 404, 409
     */
    public <W> void destroy(K key, Body<W> body, Writer<E, W> writer) {
        var context = RequestContext.current();
        body.receive();
        write(() -> {
            var row = access.find(key, context, true);
            batches.write(engine.serializers().read(body, writer, row, false, false, context.user()), context);
            definition.performDestroy(List.of(row));
            engine.entities().flush();
            return key;
        });
    }

    /**
     * Deletes the rows that the body names. Rows that are unknown or out of scope are ignored.
     *
     * @throws ApiException 400 if the body is not a list of keys, 403, 409, 413
     */
    public void destroyAll(BulkKeys<K> keys) {
        var context = RequestContext.current();
        keys.receive();
        write(() -> {
            var known = keys.read(model.keyType(), engine.settings().maxBulk());
            if (definition.deletesUnseen(context)) {
                queries.delete(known);
            } else {
                destroy(access.findAll(known, context), context);
            }
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
    public <R> R change(K key, Reader<E, R> reader, Consumer<? super E> change) {
        return write(() -> {
            var row = find(key);
            change.accept(row);
            saved(List.of(row));
            return prepared(reader.read(row), RequestContext.current());
        });
    }

    /**
     * Finds the rows that a body names, lets them be changed, saves them.
     *
     * @return in the order of the keys
     * @throws ApiException 400 if the user cannot see one of the rows or a key is malformed, 403, 413; also what
     *     {@code change} throws
     */
    public <R> List<R> changeAll(BulkKeys<K> keys, Reader<E, R> reader, Consumer<? super List<E>> change) {
        keys.receive();
        return write(() -> {
            var rows = findAll(keys);
            change.accept(rows);
            saved(rows);
            return prepared(rows.stream().<R>map(reader::read).toList(), RequestContext.current());
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
     * @throws ApiException 400 if the user cannot see one of the rows or a key is malformed, 403, 413
     */
    public List<E> findAll(BulkKeys<K> keys) {
        var context = RequestContext.current();
        var known = keys.readAll(model.keyType(), engine.settings().maxBulk());
        var rows = access.findAll(known, context);
        if (rows.size() < known.size()) throw BatchWrite.someUnknown();
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
        model.requireChangeable();
        engine.entities().flush();
        batches.reload(rows, context);
        access.requireAfterWithoutFields(rows, context);
        engine.columns().settle(engine.entities());
    }

    /** Writes what the action answers with as JSON, while the transaction can still be rolled back. */
    private <T> T prepared(T answer, RequestContext context) {
        var type = definition.answerType(context.action());
        if (type.toClass().isInstance(answer)) {
            new PreparedAnswer(answer, engine.answers().write(answer, type)).bind();
        }
        return answer;
    }

    /**
     * Runs the work of a custom action in one transaction, again after a deadlock; what the database refuses becomes a
     * refusal of the request.
     */
    public <T> T write(Supplier<T> work) {
        if (definition.usesSecrets()) RequestContext.current().secrets().receive();
        return refusals.translating(model, () -> engine.transactions().write(work));
    }
}
