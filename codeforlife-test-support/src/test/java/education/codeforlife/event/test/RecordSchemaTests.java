package education.codeforlife.event.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.event.EventJson;
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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a record is that of the JSON that is written. */
class RecordSchemaTests {

    enum Size {
        SMALL,
        @JsonProperty("very-large")
        LARGE
    }

    record Values(
            String text,
            char letter,
            boolean flag,
            byte tiny,
            short small,
            int number,
            long large,
            BigInteger huge,
            float real,
            double exact,
            BigDecimal decimal,
            UUID id,
            URI uri,
            Instant instant,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            LocalDateTime local,
            LocalDate date,
            LocalTime time,
            Year year,
            YearMonth month,
            Duration duration,
            ZoneId zone,
            Size size,
            byte[] bytes,
            char[] letters,
            int[] numbers,
            Set<Size> sizes,
            Map<String, Boolean> flags,
            Optional<String> maybe,
            Part part) {}

    record Part(String name) {}

    private static final Values VALUES = new Values(
            "a",
            'a',
            true,
            (byte) 1,
            (short) 1,
            1,
            1,
            BigInteger.ONE,
            1.5f,
            1.5,
            new BigDecimal("1.5"),
            UUID.fromString("018f0000-0000-7000-8000-000000000001"),
            URI.create("https://example.org"),
            Instant.EPOCH,
            OffsetDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            ZonedDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/London")),
            LocalDateTime.of(2030, 1, 1, 0, 0, 1),
            LocalDate.of(2030, 1, 1),
            LocalTime.of(12, 0, 1),
            Year.of(2030),
            YearMonth.of(2030, 1),
            Duration.ofSeconds(1),
            ZoneId.of("Europe/London"),
            Size.LARGE,
            new byte[] {1},
            new char[] {'a'},
            new int[] {1},
            Set.of(Size.LARGE),
            Map.of("a", true),
            Optional.of("a"),
            new Part("a"));

    @Test
    void typesAreThoseOfTheJson() {
        var schema = RecordSchema.ofPublished(Values.class);
        var json = JsonMapper.shared().readTree(EventJson.write("values", VALUES));

        assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(json.propertyNames());
        json.properties()
                .forEach(field -> assertThat(typeOf(field.getValue()))
                        .as(field.getKey())
                        .isIn(typesOf(schema.get("properties").get(field.getKey()))));
        assertThat(schema.at("/properties/size/enum").toString()).isEqualTo("[\"SMALL\",\"very-large\"]");
        assertThat(schema.at("/properties/sizes/items/enum").toString()).isEqualTo("[\"SMALL\",\"very-large\"]");
        assertThat(schema.at("/properties/flags/additionalProperties/type").asString())
                .isEqualTo("boolean");
        assertThat(schema.at("/properties/part/properties/name/type").asString())
                .isEqualTo("string");
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    private static List<String> typesOf(JsonNode schema) {
        return schema.has("anyOf")
                ? schema.get("anyOf")
                        .valueStream()
                        .map(each -> each.get("type").asString())
                        .toList()
                : List.of(schema.get("type").asString());
    }

    record Tree(String name, List<Tree> children, @Nullable Branch branch) {}

    record Branch(Map<String, Branch> branches, Tree tree) {}

    @Test
    void recordThatContainsItselfRefersToItsPlace() {
        var schema = RecordSchema.ofSubscribed(Tree.class);
        assertThat(schema.at("/properties/children/items/$ref").asString()).isEqualTo("#");
        var branch = schema.at("/properties/branch/anyOf/0/properties");
        assertThat(branch.at("/branches/additionalProperties/$ref").asString())
                .isEqualTo("#/properties/branch/anyOf/0");
        assertThat(branch.at("/tree/$ref").asString()).isEqualTo("#");
        assertThat(schema.get("required").toString()).isEqualTo("[\"children\",\"name\"]");
        assertThat(EventCompatibility.incompatibilities(
                        SchemaChangeTests.document(schema),
                        SchemaChangeTests.document(RecordSchema.ofSubscribed(Tree.class))))
                .isEmpty();
    }

    record Annotated(
            @JsonProperty("other") String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String left,

            @JsonFormat(shape = JsonFormat.Shape.STRING) int number) {

        @JsonProperty("shown")
        String derived() {
            return name;
        }
    }

    @Test
    void annotationsCount() {
        var written = RecordSchema.ofPublished(Annotated.class);
        assertThat(written.get("properties").propertyNames()).containsExactly("left", "number", "other", "shown");
        assertThat(written.get("required").toString()).isEqualTo("[\"number\",\"other\",\"shown\"]");
        assertThat(written.at("/properties/number")).isEmpty();

        var read = RecordSchema.ofSubscribed(Annotated.class);
        assertThat(read.get("properties").propertyNames()).containsExactly("left", "number", "other");
    }
}
