package education.codeforlife.event.test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the single values that events have: the type, and the format behind a slash. */
final class ValueSchemas {

    private static final Map<Class<?>, String> ALL = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(char.class, "string"),
            Map.entry(Character.class, "string"),
            Map.entry(char[].class, "string"),
            Map.entry(byte[].class, "string/byte"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(byte.class, "integer/int32"),
            Map.entry(Byte.class, "integer/int32"),
            Map.entry(short.class, "integer/int32"),
            Map.entry(Short.class, "integer/int32"),
            Map.entry(int.class, "integer/int32"),
            Map.entry(Integer.class, "integer/int32"),
            Map.entry(long.class, "integer/int64"),
            Map.entry(Long.class, "integer/int64"),
            Map.entry(BigInteger.class, "integer"),
            Map.entry(float.class, "number/float"),
            Map.entry(Float.class, "number/float"),
            Map.entry(double.class, "number/double"),
            Map.entry(Double.class, "number/double"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(UUID.class, "string/uuid"),
            Map.entry(URI.class, "string/uri"),
            Map.entry(Instant.class, "string/date-time"),
            Map.entry(OffsetDateTime.class, "string/date-time"),
            Map.entry(ZonedDateTime.class, "string/date-time"),
            Map.entry(LocalDateTime.class, "string/local-date-time"),
            Map.entry(LocalDate.class, "string/date"),
            Map.entry(LocalTime.class, "string/local-time"),
            Map.entry(Year.class, "integer/year"),
            Map.entry(YearMonth.class, "string/year-month"),
            Map.entry(Duration.class, "string/duration"),
            Map.entry(ZoneId.class, "string/time-zone"));

    private ValueSchemas() {}

    /** Returns the schema of a type that is written in one way only. */
    static Optional<ObjectNode> find(Class<?> type) {
        return Optional.ofNullable(ALL.get(type)).map(ValueSchemas::schema);
    }

    private static ObjectNode schema(String text) {
        int slash = text.indexOf('/');
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", slash < 0 ? text : text.substring(0, slash));
        if (slash >= 0) schema.put("format", text.substring(slash + 1));
        return schema;
    }
}
