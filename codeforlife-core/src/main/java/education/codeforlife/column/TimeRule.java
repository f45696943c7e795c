package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A date or time of the years 1 to 9999, in UTC. What is finer than the column is cut off: PostgreSQL would round it, to
 * the next day or year at times.
 *
 * @param unit in nanoseconds
 */
record TimeRule(int unit) implements ColumnRule {

    static final int MICROSECOND = 1000;

    private static final Instant MIN = LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant END = LocalDateTime.of(10_000, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    /** @param fraction digits of the seconds; none for a date */
    static TimeRule of(@Nullable Integer fraction) {
        return new TimeRule((int) Math.pow(10, 9 - (fraction == null ? 6 : fraction)));
    }

    @Override
    public @Nullable FieldError refusal(Object value) {
        return value instanceof Temporal time && !isInRange(time)
                ? new FieldError("invalid", "Ensure that the year is between 1 and 9999.")
                : null;
    }

    private static boolean isInRange(Temporal time) {
        if (time instanceof Instant instant) return isInRange(instant);
        if (time instanceof OffsetDateTime exact) return isInRange(exact.toInstant());
        if (time instanceof ChronoZonedDateTime<?> exact) return isInRange(exact.toInstant());
        if (!time.isSupported(ChronoField.YEAR)) return true;
        int year = time.get(ChronoField.YEAR);
        return year >= 1 && year <= 9999;
    }

    private static boolean isInRange(Instant instant) {
        return !instant.isBefore(MIN) && instant.isBefore(END);
    }

    @Override
    public Object stored(Object value) {
        if (value instanceof Temporal time && !isInRange(time)) return value;
        if (value instanceof OffsetDateTime time) return truncated(time.withOffsetSameInstant(ZoneOffset.UTC));
        if (value instanceof ZonedDateTime time) return truncated(time.withZoneSameInstant(ZoneOffset.UTC));
        return value instanceof Temporal time ? truncated(time) : value;
    }

    private Temporal truncated(Temporal time) {
        if (!time.isSupported(ChronoField.NANO_OF_SECOND)) return time;
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        return nanos % unit == 0 ? time : time.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }
}
