package education.codeforlife.viewset;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.model.Model;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.Row;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of rows that a body does not change: the primary key, and attributes whose columns are never updated. A
 * version that is sent has to be the stored one, and a new key of text one that paths can have.
 */
final class FixedValues<E, W> {

    private final Model<E> model;
    private final BoundBatch<E, W> batch;
    private final Predicate<String> isReachable;
    private final Map<E, Map<String, @Nullable Object>> before = new IdentityHashMap<>();
    private final Map<E, Object> keys = new IdentityHashMap<>();

    /** @param isReachable whether a path reaches the row with the key */
    FixedValues(Model<E> model, BoundBatch<E, W> batch, Predicate<String> isReachable) {
        this.model = model;
        this.batch = batch;
        this.isReachable = isReachable;
        batch.rows().forEach(row -> before.put(row.entity(), values(row)));
    }

    private Map<String, @Nullable Object> values(Row<E, W> row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var name : row.isNew() ? model.madeByHibernate() : model.fixedAttributes()) {
            values.put(name, model.valueOf(row.entity(), name));
        }
        if (!row.isNew()) keys.put(row.entity(), model.keyOf(row.entity()));
        return values;
    }

    /**
     * Checks a row of which the body was written to the entity.
     *
     * @throws ApiException 409 if it is another version
     */
    void check(Row<E, W> row) {
        before.getOrDefault(row.entity(), Map.of()).forEach((name, value) -> {
            if (!Objects.equals(value, model.valueOf(row.entity(), name))) restore(row, name, value);
        });
    }

    /** New rows get their key and version whatever the client sent, as other fields that are only read. */
    private void restore(Row<E, W> row, String name, @Nullable Object value) {
        model.set(row.entity(), name, value);
        if (row.isNew()) return;
        if (name.equals(model.version())) throw ApiException.conflict();
        row.reject(field(name), "immutable", "This field cannot be changed.");
    }

    /** Checks a row that is as it will be stored: a path has to reach it by its new key. */
    void checkKey(Row<E, W> row) {
        var key = model.keyOrNull(row.entity());
        if (!(key instanceof String text) || text.equals(keys.get(row.entity())) || isReachable.test(text)) return;
        row.reject(field(model.lookup()), "invalid_key", "This value cannot be part of a path.");
    }

    private String field(String attribute) {
        var field = batch.fieldOf(attribute);
        return field == null ? FieldErrors.ALL : field;
    }
}
