package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
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
@Internal
public final class WireModule extends SimpleModule {

    public WireModule() {
        addSerializer(new ScalarSerializer<>(ScalarType.of(Instant.class)));
        addSerializer(new ScalarSerializer<>(ScalarType.of(OffsetDateTime.class)));
        addSerializer(new ScalarSerializer<>(ScalarType.of(ZonedDateTime.class)));
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
}
