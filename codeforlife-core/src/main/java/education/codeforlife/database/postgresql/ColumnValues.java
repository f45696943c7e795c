package education.codeforlife.database.postgresql;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values that a batch gives to a column, as an array of PostgreSQL.
 *
 * @param type the type of the elements
 */
record ColumnValues(String type, @Nullable Object[] values) {

    /** The types whose arrays the driver writes by itself. */
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "text",
            Boolean.class, "bool",
            Short.class, "int2",
            Integer.class, "int4",
            Long.class, "int8",
            Double.class, "float8");

    /** The types whose text PostgreSQL reads. */
    private static final Map<Class<?>, String> TEXTS = Map.of(
            BigDecimal.class, "numeric",
            UUID.class, "uuid",
            LocalDate.class, "date",
            OffsetDateTime.class, "timestamptz",
            Instant.class, "timestamptz");

    private static final int MAX_YEAR = 9999;
    private static final ColumnValues ABSENT = new ColumnValues("unknown", new Object[0]);

    /** Returns {@code null} if the values are of several types, or of one that has to be sent alone. */
    static @Nullable ColumnValues of(List<SetValue> set) {
        var type = set.stream()
                .map(SetValue::value)
                .filter(Objects::nonNull)
                .findFirst()
                .<Class<?>>map(Object::getClass)
                .orElse(null);
        if (type == null) return ABSENT;
        if (!set.stream().allMatch(each -> isOf(type, each.value()))) return null;
        if (TYPES.containsKey(type)) return new ColumnValues(TYPES.get(type), values(set, type));
        return TEXTS.containsKey(type) ? new ColumnValues(TEXTS.get(type), texts(set)) : null;
    }

    /** Returns whether no row has a value. */
    boolean isAbsent() {
        return this == ABSENT;
    }

    private static boolean isOf(Class<?> type, @Nullable Object value) {
        return value == null || value.getClass() == type && hasPlainYear(value);
    }

    /** The text of a year with five digits, or before the first one, is not PostgreSQL's. */
    private static boolean hasPlainYear(Object value) {
        if (value instanceof LocalDate date) return date.getYear() > 0 && date.getYear() <= MAX_YEAR;
        if (value instanceof OffsetDateTime time) return hasPlainYear(time.toLocalDate());
        return !(value instanceof Instant instant) || hasPlainYear(instant.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Object[] values(List<SetValue> set, Class<?> type) {
        var values = (@Nullable Object[]) Array.newInstance(type, set.size());
        for (int i = 0; i < values.length; i++) values[i] = set.get(i).value();
        return values;
    }

    private static @Nullable Object[] texts(List<SetValue> set) {
        var texts = new @Nullable String[set.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = set.get(i).value();
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
