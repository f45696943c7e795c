package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A duration of microseconds, as PostgreSQL's intervals have them, in a column that has it in nanoseconds.
 *
 * @param max in nanoseconds; {@code null} if the column is an interval
 */
record DurationRule(@Nullable BigInteger max) implements ColumnRule {

    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    static ColumnRule of(Column column) {
        return switch (column.type()) {
            case "numeric" -> new DurationRule(largest(column));
            case "bigint" -> new DurationRule(BigInteger.valueOf(Long.MAX_VALUE));
            case "interval" -> new DurationRule(null);
            default -> ColumnRule.UNKNOWN;
        };
    }

    private static @Nullable BigInteger largest(Column column) {
        return column.precision() == null || column.scale() == null
                ? null
                : BigDecimal.ONE
                        .scaleByPowerOfTen(column.precision() - column.scale())
                        .toBigInteger()
                        .subtract(BigInteger.ONE);
    }

    @Override
    public @Nullable FieldError refusal(Object value) {
        if (max == null || !(value instanceof Duration duration)) return null;
        var nanos =
                BigInteger.valueOf(duration.getSeconds()).multiply(SECOND).add(BigInteger.valueOf(duration.getNano()));
        if (nanos.abs().compareTo(max) <= 0) return null;
        return nanos.signum() > 0 ? Decimals.tooLarge(hours(max)) : Decimals.tooSmall(hours(max.negate()));
    }

    private static Duration hours(BigInteger nanos) {
        return Duration.ofHours(nanos.divide(SECOND).longValue() / 3600);
    }

    @Override
    public Object stored(Object value) {
        return value instanceof Duration duration ? duration.minusNanos(duration.getNano() % 1000) : value;
    }

    @Override
    public boolean isPredictable() {
        return max != null;
    }
}
