package education.codeforlife.viewset;

import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseError.Kind;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.Model;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that rows violate.
 *
 * @param values what the database says the attributes were to hold
 * @param isKnown whether it says so
 */
record Violation<E>(Model<E> model, Map<String, @Nullable String> values, boolean isKnown) {

    static <E> Violation<E> of(DatabaseError error, Model<E> model) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (var column : error.columns()) {
            var attribute = model.attributeOf(column);
            if (attribute != null) values.put(attribute, error.values().get(column));
        }
        boolean known = error.kind() == Kind.NULL || !error.values().isEmpty();
        return new Violation<>(model, values, known && !values.isEmpty());
    }

    /** Returns the refusal of the rows at fault, or of the whole request if they are not known. */
    <W> ValidationException refusal(BoundBatch<E, W> batch, FieldError error) {
        var rows = batch.rows().size() == 1 ? batch.rows() : rowsAtFault(batch);
        if (rows.isEmpty()) return asWhole(batch, error);
        for (var row : rows) row.reject(field(row, batch), error.code(), error.message());
        return batch.refusal();
    }

    private <W> ValidationException asWhole(BoundBatch<E, W> batch, FieldError error) {
        return ValidationException.ofField(onlyOne(fields(batch)), error.code(), error.message());
    }

    /** The only field that could be meant, of those that were sent if there are several. */
    private <W> String field(Row<E, W> row, BoundBatch<E, W> batch) {
        var fields = fields(batch);
        return onlyOne(
                fields.size() == 1 ? fields : fields.stream().filter(row::has).toList());
    }

    private static String onlyOne(List<String> fields) {
        return fields.size() == 1 ? fields.get(0) : FieldErrors.ALL;
    }

    private List<String> fields(BoundBatch<E, ?> batch) {
        return values.keySet().stream()
                .map(batch::fieldOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    /** An index over an expression, such as lower(name), holds what the row has in other letters. */
    private <W> List<Row<E, W>> rowsAtFault(BoundBatch<E, W> batch) {
        var exactly = rowsAtFault(batch, String::equals);
        return exactly.isEmpty() ? rowsAtFault(batch, String::equalsIgnoreCase) : exactly;
    }

    /** Of several rows with the same values the first may be, so the later ones are at fault in any case. */
    private <W> List<Row<E, W>> rowsAtFault(BoundBatch<E, W> batch, BiPredicate<String, String> same) {
        var fields = fields(batch);
        var rows = batch.rows().stream()
                .filter(row -> row.isNew() || fields.stream().anyMatch(row::has))
                .filter(row -> isAtFault(row.entity(), same))
                .toList();
        return rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
    }

    private boolean isAtFault(E entity, BiPredicate<String, String> same) {
        return isKnown
                && values.entrySet().stream().allMatch(entry -> {
                    var has = text(model.valueOf(entity, entry.getKey()));
                    return entry.getValue() == null ? has == null : has != null && same.test(has, entry.getValue());
                });
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Boolean bool) return bool ? "t" : "f";
        return value == null ? null : value.toString();
    }
}
