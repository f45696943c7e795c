package education.codeforlife.filter;

import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notation of a Java type's values in a query. A well-formed value that the type cannot hold, such as an
 * integer beyond 64 bits, is read as an {@link Unheld}: no row has it.
 *
 * @param refusal the message about a value that is not written as the type's values are
 */
record ParameterType(ScalarType<?> type, String refusal) implements ValueParser<Object> {

    private static final String NOT_A_NUMBER = "Enter a number.";
    private static final String NOT_A_DATE_TIME = "Enter a valid date/time.";

    private static final Map<Class<?>, String> REFUSALS = Map.ofEntries(
            Map.entry(Byte.class, NOT_A_NUMBER),
            Map.entry(Short.class, NOT_A_NUMBER),
            Map.entry(Integer.class, NOT_A_NUMBER),
            Map.entry(Long.class, NOT_A_NUMBER),
            Map.entry(BigInteger.class, NOT_A_NUMBER),
            Map.entry(BigDecimal.class, NOT_A_NUMBER),
            Map.entry(Double.class, NOT_A_NUMBER),
            Map.entry(Float.class, NOT_A_NUMBER),
            Map.entry(LocalDate.class, "Enter a valid date."),
            Map.entry(LocalTime.class, "Enter a valid time."),
            Map.entry(LocalDateTime.class, NOT_A_DATE_TIME),
            Map.entry(Instant.class, NOT_A_DATE_TIME),
            Map.entry(OffsetDateTime.class, NOT_A_DATE_TIME),
            Map.entry(ZonedDateTime.class, NOT_A_DATE_TIME),
            Map.entry(Duration.class, "Enter a valid duration."),
            Map.entry(UUID.class, "Enter a valid UUID."));

    /**
     * Returns the parser for a type. The constants of an enum are written as plain Jackson writes them.
     *
     * @throws IllegalStateException if the type is not supported in a query
     */
    static ParameterType parser(Class<?> type) {
        var scalar = ScalarType.find(type)
                .orElseThrow(() -> new IllegalStateException(
                        "Unsupported type " + type.getName() + " in a filter: use FilterSet.custom(…)"));
        var parser = new ParameterType(scalar, REFUSALS.getOrDefault(scalar.javaType(), "Enter a valid value."));
        return parser.spelledBy(JsonMapper.shared());
    }

    /** Returns the parser that reads the constants of an enum as the mapper writes them. */
    ParameterType spelledBy(JsonMapper json) {
        if (!type.javaType().isEnum()) return this;
        return new ParameterType(
                ScalarType.ofEnum(
                        type.javaType(), constant -> json.valueToTree(constant).asString()),
                refusal);
    }

    Class<?> javaType() {
        return type.javaType();
    }

    /** Returns the values of an enum; empty for any other type. */
    List<String> choices() {
        return type.names();
    }

    @Override
    public @Nullable Object parse(String value) {
        try {
            return type.read(value);
        } catch (ScalarException e) {
            return e.isUnknown() ? Unheld.of(value, type, e.reason()) : malformed(value);
        }
    }

    /** A value that is neither true nor false is ignored, as with django-filter. */
    private @Nullable Object malformed(String value) {
        if (type.javaType() == Boolean.class) return null;
        if (type.javaType().isEnum()) throw InvalidValueException.choice(value);
        throw new InvalidValueException("invalid", refusal);
    }
}
