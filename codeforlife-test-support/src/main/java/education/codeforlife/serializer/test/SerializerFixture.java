package education.codeforlife.serializer.test;

import education.codeforlife.model.Model;
import education.codeforlife.model.RowHistory;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.SentChange;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerEngine;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes bodies through a serializer as view sets do, in the current transaction. */
record SerializerFixture<E, W, R>(
        Serializer<E, W, R> serializer,
        Class<E> entityType,
        Class<W> writeType,
        SerializerEngine engine,
        EntityManager entities,
        JsonMapper json) {

    JsonNode tree(Object body) {
        return json.readTree(body instanceof String text ? text : json.writeValueAsString(body));
    }

    JsonNode read(E entity) {
        return tree(serializer.read(entity));
    }

    E create(Object body, RequestUser user) {
        var sent = tree(body);
        var read = new Body<>(writeType, () -> sent);
        var batch = engine.read(read, serializer, serializer.newEntity(), true, false, user);
        return saveNew(batch, List.of(sent)).get(0);
    }

    List<E> bulkCreate(List<Object> bodies, RequestUser user) {
        var sent = bodies.stream().map(this::tree).toList();
        return saveNew(engine.readNew(sent, writeType, serializer, user), sent);
    }

    private List<E> saveNew(BoundBatch<E, W> batch, List<JsonNode> sent) {
        batch.validate();
        batch.create(() -> {
            batch.apply(entities::flush);
            batch.entities().forEach(entities::persist);
            entities.flush();
        });
        entities.flush();
        batch.created();
        return checked(batch, sent);
    }

    E partialUpdate(E entity, Object body, RequestUser user) {
        var sent = tree(body);
        var read = new Body<>(writeType, () -> sent);
        var batch = engine.read(read, serializer, entities.merge(entity), false, true, user);
        return saveChanges(batch, List.of(sent)).get(0);
    }

    List<E> bulkPartialUpdate(Map<E, ?> bodies, RequestUser user) {
        var changes = new ArrayList<SentChange<E>>();
        bodies.forEach((entity, body) -> changes.add(new SentChange<>(entities.merge(entity), tree(body))));
        var sent = changes.stream().map(SentChange::json).toList();
        return saveChanges(engine.readChanges(changes, writeType, serializer, true, user), sent);
    }

    private List<E> saveChanges(BoundBatch<E, W> batch, List<JsonNode> sent) {
        var history = new RowHistory<>(entities, Model.of(entities.getEntityManagerFactory(), entityType, null));
        batch.remember(history::of);
        batch.validate();
        batch.update(() -> {
            batch.apply(entities::flush);
            entities.flush();
        });
        entities.flush();
        batch.updated();
        return checked(batch, sent);
    }

    /** Checks that the fields of the rows are read as they were sent. */
    private List<E> checked(BoundBatch<E, W> batch, List<JsonNode> sent) {
        var problems = new ArrayList<String>();
        for (int i = 0; i < sent.size(); i++) {
            var where = sent.size() == 1 ? "" : "[" + i + "].";
            problems.addAll(SentFields.differences(
                    where, sent.get(i), read(batch.entities().get(i))));
        }
        if (!problems.isEmpty()) throw new AssertionError(String.join("\n", problems));
        return batch.entities();
    }
}
