package education.codeforlife.openapi;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.util.ClassUtils;

/** The schemas of types that have one form on the wire, in bodies, queries and answers. */
final class ScalarSchemas {

    private static final Map<Class<?>, Supplier<Schema<?>>> BY_TYPE = Map.ofEntries(
            entry(String.class, SchemaTypes::text),
            entry(Character.class, ScalarSchemas::character),
            entry(Boolean.class, () -> SchemaTypes.of("boolean")),
            entry(Byte.class, () -> within(SchemaTypes.of("integer", "int32"), Byte.MIN_VALUE, Byte.MAX_VALUE)),
            entry(Short.class, () -> within(SchemaTypes.of("integer", "int32"), Short.MIN_VALUE, Short.MAX_VALUE)),
            entry(Integer.class, () -> SchemaTypes.of("integer", "int32")),
            entry(Long.class, () -> SchemaTypes.of("integer", "int64")),
            entry(BigInteger.class, () -> SchemaTypes.of("integer")),
            entry(BigDecimal.class, () -> SchemaTypes.of("number")),
            entry(Double.class, () -> SchemaTypes.of("number", "double")),
            entry(Float.class, () -> SchemaTypes.of("number", "float")),
            entry(LocalDate.class, () -> SchemaTypes.of("string", "date")),
            entry(LocalTime.class, () -> SchemaTypes.of("string", "time-local")),
            entry(LocalDateTime.class, () -> SchemaTypes.of("string", "date-time-local")),
            entry(Instant.class, () -> SchemaTypes.of("string", "date-time")),
            entry(OffsetDateTime.class, () -> SchemaTypes.of("string", "date-time")),
            entry(ZonedDateTime.class, () -> SchemaTypes.of("string", "date-time")),
            entry(Duration.class, () -> SchemaTypes.of("string", "duration")),
            entry(UUID.class, () -> SchemaTypes.of("string", "uuid")));

    private ScalarSchemas() {}

    /** Returns a schema of the type's own, which may be changed; empty if the type is not a scalar. */
    static Optional<Schema<?>> find(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(ClassUtils.resolvePrimitiveIfNecessary(type)))
                .map(Supplier::get);
    }

    private static Schema<?> character() {
        var schema = SchemaTypes.text();
        schema.setMinLength(1);
        schema.setMaxLength(1);
        return schema;
    }

    private static Schema<?> within(Schema<?> schema, long min, long max) {
        schema.setMinimum(BigDecimal.valueOf(min));
        schema.setMaximum(BigDecimal.valueOf(max));
        return schema;
    }
}
