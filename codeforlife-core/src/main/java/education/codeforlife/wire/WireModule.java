package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ext.javatime.ser.DurationSerializer;
import tools.jackson.databind.ext.javatime.ser.LocalDateTimeSerializer;
import tools.jackson.databind.ext.javatime.ser.LocalTimeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes date-times as Django REST framework does: in UTC with {@code Z}, with microseconds only when there are any
 * ({@code 2024-07-15T12:34:56Z}, {@code 2024-01-15T12:34:56.789012Z}). No time has more digits than microseconds.
 *
 * @since 0.1.0
 */
@Internal
public final class WireModule extends SimpleModule {

    public WireModule() {
        addSerializer(new ScalarSerializer<>(ScalarType.of(Instant.class)));
        addSerializer(new ScalarSerializer<>(ScalarType.of(OffsetDateTime.class)));
        addSerializer(new ScalarSerializer<>(ScalarType.of(ZonedDateTime.class)));
        addSerializer(LocalTime.class, new LocalTimes());
        addSerializer(LocalDateTime.class, new LocalDateTimes());
        addSerializer(Duration.class, new Durations());
    }

    private static final class ScalarSerializer<T> extends StdSerializer<T> {

        private final ScalarType<T> type;

        ScalarSerializer(ScalarType<T> type) {
            super(type.javaType());
            this.type = type;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(type.write(value));
        }
    }

    private static final class LocalTimes extends LocalTimeSerializer {

        @Override
        public void serialize(LocalTime value, JsonGenerator json, SerializationContext context) {
            super.serialize(value.truncatedTo(ChronoUnit.MICROS), json, context);
        }
    }

    private static final class LocalDateTimes extends LocalDateTimeSerializer {

        @Override
        public void serialize(LocalDateTime value, JsonGenerator json, SerializationContext context) {
            super.serialize(value.truncatedTo(ChronoUnit.MICROS), json, context);
        }
    }

    private static final class Durations extends DurationSerializer {

        @Override
        public void serialize(Duration value, JsonGenerator json, SerializationContext context) {
            super.serialize(DateTimes.micros(value), json, context);
        }
    }
}
