package education.codeforlife.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import education.codeforlife.wire.ScalarException.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The table of scalars. */
final class ScalarTypes {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static final Map<Class<?>, ScalarType<?>> BY_CLASS = Stream.<ScalarType<?>>of(
                    ofText(String.class, ScalarTypes::text, text -> text),
                    ofText(Character.class, ScalarTypes::character, String::valueOf),
                    new ScalarType<>(Boolean.class, ScalarTypes::bool, ScalarTypes::bool, String::valueOf),
                    integer(
                            Byte.class,
                            value -> Numbers.fit(value, Byte.MIN_VALUE, Byte.MAX_VALUE, BigInteger::byteValue)),
                    integer(
                            Short.class,
                            value -> Numbers.fit(value, Short.MIN_VALUE, Short.MAX_VALUE, BigInteger::shortValue)),
                    integer(
                            Integer.class,
                            value -> Numbers.fit(value, Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValue)),
                    integer(
                            Long.class,
                            value -> Numbers.fit(value, Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValue)),
                    integer(BigInteger.class, value -> value),
                    decimal(BigDecimal.class, value -> value),
                    decimal(Double.class, value -> Numbers.finite(value.doubleValue())),
                    decimal(Float.class, value -> (float) Numbers.finite(value.floatValue())),
                    ofText(LocalDate.class, DateTimes::date, LocalDate::toString),
                    ofText(LocalTime.class, DateTimes::time, LocalTime::toString),
                    ofText(LocalDateTime.class, DateTimes::localDateTime, LocalDateTime::toString),
                    ofText(Instant.class, text -> DateTimes.dateTime(text).toInstant(), DateTimes::write),
                    ofText(OffsetDateTime.class, DateTimes::dateTime, time -> DateTimes.write(time.toInstant())),
                    ofText(
                            ZonedDateTime.class,
                            text -> DateTimes.dateTime(text).toZonedDateTime(),
                            time -> DateTimes.write(time.toInstant())),
                    ofText(Duration.class, DateTimes::duration, Duration::toString),
                    ofText(UUID.class, ScalarTypes::uuid, UUID::toString))
            .collect(toUnmodifiableMap(ScalarType::javaType, type -> type));

    private ScalarTypes() {}

    /** Returns a scalar that is text in JSON too. */
    static <T> ScalarType<T> ofText(Class<T> type, Function<String, T> reader, Function<T, String> writer) {
        return new ScalarType<>(type, node -> reader.apply(string(node)), reader, writer);
    }

    private static String string(JsonNode node) {
        if (node.isString()) return node.stringValue();
        throw wrongKind();
    }

    private static <T> ScalarType<T> integer(Class<T> type, Function<BigInteger, T> narrow) {
        return new ScalarType<>(
                type,
                node -> narrow.apply(integer(node)),
                text -> narrow.apply(Numbers.integer(text)),
                String::valueOf);
    }

    private static BigInteger integer(JsonNode node) {
        if (node.isIntegralNumber()) return node.bigIntegerValue();
        throw node.isNumber() ? ScalarException.malformed() : wrongKind();
    }

    private static <T> ScalarType<T> decimal(Class<T> type, Function<BigDecimal, T> narrow) {
        return new ScalarType<>(
                type,
                node -> narrow.apply(Numbers.bounded(decimal(node))),
                text -> narrow.apply(Numbers.bounded(Numbers.decimal(text))),
                String::valueOf);
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.decimalValueOpt().orElseThrow(ScalarTypes::wrongKind);
    }

    private static ScalarException wrongKind() {
        return ScalarException.of(Reason.WRONG_KIND);
    }

    private static boolean bool(JsonNode node) {
        if (node.isBoolean()) return node.booleanValue();
        throw wrongKind();
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw ScalarException.malformed();
        };
    }

    private static String text(String text) {
        if (WireText.isStorable(text)) return text;
        throw ScalarException.of(Reason.UNSTORABLE);
    }

    private static char character(String text) {
        if (text.length() == 1) return text(text).charAt(0);
        throw ScalarException.malformed();
    }

    /** {@link UUID#fromString} also takes shorter groups, and the digits of other scripts. */
    private static UUID uuid(String text) {
        if (UUID_FORM.matcher(text).matches()) return UUID.fromString(text);
        throw ScalarException.malformed();
    }
}
