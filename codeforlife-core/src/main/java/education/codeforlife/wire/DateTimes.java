package education.codeforlife.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Dates and times as clients write them: days that exist, of the years 1 to 9999, which every client and PostgreSQL
 * know. Times are of microseconds, as in PostgreSQL: further digits are cut off, since the database would round them.
 */
final class DateTimes {

    private static final int MAX_LENGTH = 64;

    private static final DateTimeFormatter DATE = strict(new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2));

    private static final DateTimeFormatter TIME = strict(new DateTimeFormatterBuilder()
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true));

    private static final DateTimeFormatter LOCAL = strict(
            new DateTimeFormatterBuilder().append(DATE).appendLiteral('T').append(TIME));

    private static final DateTimeFormatter ANY =
            strict(new DateTimeFormatterBuilder().append(LOCAL).optionalStart().appendOffset("+HH:MM", "Z"));

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    /** PostgreSQL's infinity is read as a time beyond these, of which no year is known. */
    private static final Instant FIRST = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);

    private static final Instant LAST = LocalDateTime.MAX.toInstant(ZoneOffset.UTC);

    private DateTimes() {}

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static LocalDate date(String text) {
        return read(() -> inRange(LocalDate.parse(text, DATE)));
    }

    static LocalTime time(String text) {
        return read(() -> LocalTime.parse(text, TIME).truncatedTo(ChronoUnit.MICROS));
    }

    static LocalDateTime localDateTime(String text) {
        var time = read(() -> LocalDateTime.parse(text, LOCAL).truncatedTo(ChronoUnit.MICROS));
        inRange(time.toLocalDate());
        return time;
    }

    /** Returns the time; without an offset it is in UTC. */
    static OffsetDateTime dateTime(String text) {
        var time = read(() -> utcOrOffset(text).truncatedTo(ChronoUnit.MICROS));
        inRange(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        return time;
    }

    private static OffsetDateTime utcOrOffset(String text) {
        var parsed = ANY.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact ? exact : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
    }

    static Duration duration(String text) {
        if (text.length() > MAX_LENGTH) throw ScalarException.malformed();
        return read(() -> micros(Duration.parse(text)));
    }

    /** {@link Duration#truncatedTo} overflows for durations of more than 292 years. */
    static Duration micros(Duration duration) {
        return duration.minusNanos(duration.getNano() % 1000);
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) throw ScalarException.malformed();
        return date;
    }

    private static <T> T read(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (DateTimeException | ArithmeticException e) {
            throw ScalarException.malformed();
        }
    }

    /** Returns the time in UTC, with microseconds only if there are any. */
    static String write(Instant instant) {
        if (instant.isAfter(LAST) || instant.isBefore(FIRST)) {
            return instant.truncatedTo(ChronoUnit.MICROS).toString();
        }
        var time = instant.atOffset(ZoneOffset.UTC);
        return (time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS).format(time);
    }
}
