package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarException.Reason;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A single value.
 *
 * @param refusal the message about a value that is not written as the type's values are
 */
record ScalarField(ScalarType<?> type, String refusal) implements FieldType {

    private static final String NOT_AN_INTEGER = "A valid integer is required.";
    private static final String NOT_A_NUMBER = "A valid number is required.";
    private static final String NOT_A_DATE_TIME = "Datetime has wrong format. Use one of these formats instead:"
            + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";

    private static final Map<Class<?>, String> REFUSALS = Map.ofEntries(
            Map.entry(Boolean.class, "Must be a valid boolean."),
            Map.entry(Byte.class, NOT_AN_INTEGER),
            Map.entry(Short.class, NOT_AN_INTEGER),
            Map.entry(Integer.class, NOT_AN_INTEGER),
            Map.entry(Long.class, NOT_AN_INTEGER),
            Map.entry(BigInteger.class, NOT_AN_INTEGER),
            Map.entry(BigDecimal.class, NOT_A_NUMBER),
            Map.entry(Double.class, NOT_A_NUMBER),
            Map.entry(Float.class, NOT_A_NUMBER),
            Map.entry(LocalDate.class, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."),
            Map.entry(LocalTime.class, "Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]]."),
            Map.entry(
                    LocalDateTime.class,
                    "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]]."),
            Map.entry(Instant.class, NOT_A_DATE_TIME),
            Map.entry(OffsetDateTime.class, NOT_A_DATE_TIME),
            Map.entry(ZonedDateTime.class, NOT_A_DATE_TIME),
            Map.entry(Duration.class, "Duration has wrong format. Use ISO 8601 instead."),
            Map.entry(UUID.class, "Must be a valid UUID."));

    /** Returns the field of a type that is a scalar with a message of its own. */
    static Optional<FieldType> of(Class<?> type) {
        return Optional.ofNullable(REFUSALS.get(type)).map(refusal -> new ScalarField(ScalarType.of(type), refusal));
    }

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        try {
            return type.read(node);
        } catch (ScalarException e) {
            errors.add(error(e));
            return null;
        }
    }

    private FieldError error(ScalarException refused) {
        if (refused.bound() == null) return new FieldError("invalid", refusal);
        return refused.reason() == Reason.TOO_LARGE
                ? new FieldError("max_value", "Ensure this value is less than or equal to " + refused.bound() + ".")
                : new FieldError("min_value", "Ensure this value is greater than or equal to " + refused.bound() + ".");
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.ScalarValue(type.javaType());
    }
}
