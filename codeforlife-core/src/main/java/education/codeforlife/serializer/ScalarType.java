package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value that is either read or refused with one message.
 *
 * @param reader answers null, or throws one of the exceptions of the parsers in {@code java.time} and {@code java.lang},
 *     for what it does not understand
 */
record ScalarType(Function<JsonNode, @Nullable Object> reader, FieldError refusal) implements FieldType {

    private static final FieldError NOT_AN_INTEGER = new FieldError("invalid", "A valid integer is required.");
    private static final FieldError NOT_A_NUMBER = new FieldError("invalid", "A valid number is required.");
    private static final int MAX_DIGITS = 1000;

    static final Map<Class<?>, FieldType> BY_CLASS = Map.ofEntries(
            Map.entry(
                    Boolean.class,
                    of(node -> node.isBoolean() ? node.booleanValue() : null, "Must be a valid boolean.")),
            Map.entry(Short.class, new IntegerType(Short.MIN_VALUE, Short.MAX_VALUE, BigInteger::shortValueExact)),
            Map.entry(Integer.class, new IntegerType(Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValueExact)),
            Map.entry(Long.class, new IntegerType(Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValueExact)),
            Map.entry(
                    BigInteger.class,
                    new ScalarType(node -> node.isIntegralNumber() ? node.bigIntegerValue() : null, NOT_AN_INTEGER)),
            Map.entry(BigDecimal.class, new ScalarType(ScalarType::decimal, NOT_A_NUMBER)),
            Map.entry(Double.class, new ScalarType(ScalarType::finite, NOT_A_NUMBER)),
            Map.entry(
                    LocalDate.class,
                    text(DateTimes::date, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")),
            Map.entry(
                    LocalTime.class,
                    text(
                            LocalTime::parse,
                            "Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]].")),
            Map.entry(Instant.class, text(text -> DateTimes.dateTime(text).toInstant(), dateTime())),
            Map.entry(OffsetDateTime.class, text(DateTimes::dateTime, dateTime())),
            Map.entry(Duration.class, text(Duration::parse, "Duration has wrong format. Use ISO 8601 instead.")),
            Map.entry(UUID.class, text(ScalarType::uuid, "Must be a valid UUID.")));

    static ScalarType of(Function<JsonNode, @Nullable Object> reader, String message) {
        return new ScalarType(reader, new FieldError("invalid", message));
    }

    static ScalarType text(Function<String, @Nullable Object> parser, String message) {
        return of(node -> node.isString() ? parser.apply(node.stringValue()) : null, message);
    }

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        var value = readOrNull(node);
        if (value == null) errors.add(refusal);
        return value;
    }

    private @Nullable Object readOrNull(JsonNode node) {
        try {
            return reader.apply(node);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Object decimal(JsonNode node) {
        if (!node.isNumber()) return null;
        var value = node.decimalValue();
        // written out, 1e999999999 would fill the memory: what no column holds is refused here
        return value.precision() + (long) Math.abs(value.scale()) > MAX_DIGITS ? null : value;
    }

    private static @Nullable Object finite(JsonNode node) {
        var value = node.isNumber() ? node.doubleValueOpt() : OptionalDouble.empty();
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** Only the canonical form: {@link UUID#fromString} also takes shorter groups. */
    private static @Nullable Object uuid(String text) {
        return text.length() == 36 ? UUID.fromString(text) : null;
    }

    private static String dateTime() {
        return "Datetime has wrong format. Use one of these formats instead:"
                + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";
    }
}
