package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
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
        addStored(LocalTime.class, LocalTimeSerializer.INSTANCE, time -> time.truncatedTo(ChronoUnit.MICROS));
        addStored(LocalDateTime.class, LocalDateTimeSerializer.INSTANCE, time -> time.truncatedTo(ChronoUnit.MICROS));
        addStored(Duration.class, DurationSerializer.INSTANCE, DateTimes::micros);
    }

    private <T> void addStored(Class<T> type, ValueSerializer<T> writer, UnaryOperator<T> stored) {
        addSerializer(type, new StoredDigits<>(type, writer, stored));
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

    /** Cuts off the digits that are not stored; Jackson writes the others, in the format that a property asks for. */
    private static final class StoredDigits<T> extends StdSerializer<T> {

        private final ValueSerializer<T> writer;
        private final UnaryOperator<T> stored;

        StoredDigits(Class<?> type, ValueSerializer<T> writer, UnaryOperator<T> stored) {
            super(type);
            this.writer = writer;
            this.stored = stored;
        }

        @Override
        @SuppressWarnings("unchecked") // it writes the same values in another format
        public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
            var contextual = (ValueSerializer<T>) writer.createContextual(context, property);
            return new StoredDigits<>(handledType(), contextual, stored);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            writer.serialize(stored.apply(value), json, context);
        }
    }
}
