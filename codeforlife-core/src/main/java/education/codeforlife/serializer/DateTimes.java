package education.codeforlife.serializer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Dates and times as clients write them, of the years that every client and PostgreSQL know. */
final class DateTimes {

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .parseLenient()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private DateTimes() {}

    /** @throws DateTimeException if it is none */
    static LocalDate date(String text) {
        return inRange(LocalDate.parse(text));
    }

    /**
     * Without an offset the time is UTC.
     *
     * @throws DateTimeException if it is none
     */
    static OffsetDateTime dateTime(String text) {
        var parsed = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        var time = parsed instanceof OffsetDateTime exact ? exact : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
        inRange(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        return time;
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) throw new DateTimeException("Year out of range");
        return date;
    }
}
