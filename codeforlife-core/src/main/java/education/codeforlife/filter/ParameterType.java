package education.codeforlife.filter;

import education.codeforlife.request.WireInteger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a Java type are written in a query. A well-formed value that the type cannot hold, such as an
 * integer beyond 64 bits, comes out as an object of another type: no row has it.
 */
final class ParameterType {

    /** More digits before or after the point than any column has; their plain text could fill the memory. */
    private static final int MAX_DECIMAL_DIGITS = 1000;

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}-?(\\p{XDigit}{4}-?){3}\\p{XDigit}{12}");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_DATE_TIME;

    private static final Map<Class<?>, ValueParser<?>> PARSERS = Map.of(
            String.class, value -> value,
            Boolean.class, ParameterType::bool,
            Integer.class, value -> asInteger(integer(value)),
            Long.class, value -> asLong(integer(value)),
            BigInteger.class, ParameterType::integer,
            BigDecimal.class, ParameterType::decimal,
            LocalDate.class, ParameterType::date,
            Instant.class, ParameterType::instant,
            UUID.class, ParameterType::uuid);

    private ParameterType() {}

    /**
     * The parser for a type.
     *
     * @throws IllegalStateException if the type is not supported in a query
     */
    static ValueParser<?> parser(Class<?> type) {
        if (type.isEnum()) return value -> constant(type, value);
        var parser = PARSERS.get(type);
        if (parser == null) throw new IllegalStateException("Unsupported type " + type.getName() + " in a filter: use FilterSet.custom(…)");
        return parser;
    }

    /** Returns null for a malformed boolean, which is ignored as by django-filter. */
    private static @Nullable Boolean bool(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static BigInteger integer(String value) {
        var integer = WireInteger.parse(value);
        if (integer == null) throw notANumber();
        return integer;
    }

    private static Object asInteger(BigInteger integer) {
        return integer.bitLength() < Integer.SIZE ? (Object) integer.intValue() : integer;
    }

    private static Object asLong(BigInteger integer) {
        return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    }

    private static Object decimal(String value) {
        var decimal = parseDecimal(value);
        boolean sane =
                Math.abs((long) decimal.scale()) <= MAX_DECIMAL_DIGITS && decimal.precision() <= MAX_DECIMAL_DIGITS;
        return sane ? decimal : value;
    }

    private static BigDecimal parseDecimal(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException exception) {
            throw notANumber();
        }
    }

    private static InvalidValueException notANumber() {
        return new InvalidValueException("invalid", "Enter a number.");
    }

    private static LocalDate date(String value) {
        try {
            return inRange(LocalDate.parse(value));
        } catch (DateTimeException exception) {
            throw new InvalidValueException("invalid", "Enter a valid date.");
        }
    }

    /** Without an offset the time is UTC. */
    private static Instant instant(String value) {
        try {
            var parsed = DATE_TIME.parseBest(value, Instant::from, LocalDateTime::from);
            var instant = parsed instanceof Instant exact ? exact : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
            inRange(instant.atOffset(ZoneOffset.UTC).toLocalDate());
            return instant;
        } catch (DateTimeException exception) {
            throw new InvalidValueException("invalid", "Enter a valid date/time.");
        }
    }

    /** The years that every client and PostgreSQL know. */
    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) throw new DateTimeException("year out of range");
        return date;
    }

    private static UUID uuid(String value) {
        if (!UUID_FORM.matcher(value).matches()) throw new InvalidValueException("invalid", "Enter a valid UUID.");
        var digits = value.replace("-", "");
        return new UUID(HexFormat.fromHexDigitsToLong(digits, 0, 16), HexFormat.fromHexDigitsToLong(digits, 16, 32));
    }

    private static Object constant(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(value))
                .findAny()
                .orElseThrow(() -> InvalidValueException.choice(value));
    }
}
