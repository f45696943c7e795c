package education.codeforlife.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes date-times as Django REST framework does: in UTC with {@code Z}, with microseconds only when there are any
 * ({@code 2024-07-15T12:34:56Z}, {@code 2024-01-15T12:34:56.789012Z}).
 *
 * @since 0.1.0
 */
public final class WireModule extends SimpleModule {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    public WireModule() {
        addSerializer(new DateTimeSerializer<>(Instant.class, Function.identity()));
        addSerializer(new DateTimeSerializer<>(OffsetDateTime.class, OffsetDateTime::toInstant));
        addSerializer(new DateTimeSerializer<>(ZonedDateTime.class, ZonedDateTime::toInstant));
    }

    private static final class DateTimeSerializer<T> extends StdSerializer<T> {

        private final Function<T, Instant> instant;

        DateTimeSerializer(Class<T> type, Function<T, Instant> instant) {
            super(type);
            this.instant = instant;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            var time = instant.apply(value).atOffset(ZoneOffset.UTC);
            json.writeString((time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS).format(time));
        }
    }
}
