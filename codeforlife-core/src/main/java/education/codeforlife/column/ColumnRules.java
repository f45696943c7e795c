package education.codeforlife.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Set;
import java.util.UUID;

/** The rule of a column for the values of a Java type, which is the one that the driver binds. */
final class ColumnRules {

    private static final Set<Class<?>> INTEGERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private ColumnRules() {}

    static ColumnRule of(Class<?> type, Column column) {
        if (CharSequence.class.isAssignableFrom(type) || type == Character.class || type.isEnum()) {
            return ofText(type, column);
        }
        if (Number.class.isAssignableFrom(type)) return ofNumber(type, column);
        if (Temporal.class.isAssignableFrom(type)) return ofTime(column);
        if (type == Duration.class) return DurationRule.of(column);
        boolean exact = (type == Boolean.class && column.type().equals("boolean"))
                || (type == UUID.class && column.type().equals("uuid"))
                || (type == byte[].class && column.type().equals("bytea"));
        return exact ? ColumnRule.EXACT : ColumnRule.UNKNOWN;
    }

    static boolean isInteger(Class<?> type) {
        return INTEGERS.contains(type);
    }

    private static ColumnRule ofText(Class<?> type, Column column) {
        return switch (column.type()) {
            case "character" -> new TextRule(column.length(), true);
            case "character varying", "text", "USER-DEFINED" -> new TextRule(column.length(), false);
            default -> type.isEnum() ? ColumnRule.EXACT : ColumnRule.UNKNOWN;
        };
    }

    private static ColumnRule ofNumber(Class<?> type, Column column) {
        return switch (column.type()) {
            case "smallint" -> IntegerRule.of(type, Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> IntegerRule.of(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint" -> IntegerRule.of(type, Long.MIN_VALUE, Long.MAX_VALUE);
            case "numeric" -> ofDecimal(type, column);
            case "real" -> type == Float.class ? ColumnRule.EXACT : new RealRule();
            case "double precision" ->
                type == Double.class || type == Float.class ? ColumnRule.EXACT : ColumnRule.UNKNOWN;
            default -> ColumnRule.UNKNOWN;
        };
    }

    private static ColumnRule ofDecimal(Class<?> type, Column column) {
        boolean digits = type == BigDecimal.class || isInteger(type);
        if (column.precision() != null && column.scale() != null) {
            return new DecimalRule(column.precision(), column.scale(), digits);
        }
        return digits ? ColumnRule.EXACT : ColumnRule.UNKNOWN;
    }

    private static ColumnRule ofTime(Column column) {
        return switch (column.type()) {
            case "date", "time without time zone", "timestamp without time zone", "timestamp with time zone" ->
                TimeRule.of(column.fraction());
            default -> ColumnRule.UNKNOWN;
        };
    }
}
