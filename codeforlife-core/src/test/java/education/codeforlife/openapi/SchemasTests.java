package education.codeforlife.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.validation.ValidationConstraints;
import education.codeforlife.wire.WireModule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

class SchemasTests {

    private static final EntityManager ENTITIES = NoDatabase.of();

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new WireModule())
            .build();

    private final NamedSchemas names = new NamedSchemas();
    private final ReadSchemas reads = ReadSchemas.ofAnswers(JSON, names);
    private final WriteSchemas writes = new WriteSchemas(
            new SerializerEngine(JSON, validator(), ENTITIES),
            new ConstraintKeywords(validator()),
            new RelationKeys(ENTITIES.getMetamodel()),
            reads,
            names);

    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class).configure();
        ValidationConstraints.contribute(configuration);
        try (var factory = configuration.buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    private io.swagger.v3.oas.models.media.Schema<?> read(Class<?> type) {
        return named(reads.of(ResolvableType.forClass(type), ResolvableType.NONE, Place.of(type)));
    }

    private io.swagger.v3.oas.models.media.Schema<?> written(Class<?> record) {
        return named(writes.of(record, WriteTarget.form()));
    }

    private io.swagger.v3.oas.models.media.Schema<?> named(io.swagger.v3.oas.models.media.Schema<?> ref) {
        return names.find(ref.get$ref()).orElseThrow();
    }

    private static io.swagger.v3.oas.models.media.Schema<?> property(
            io.swagger.v3.oas.models.media.Schema<?> object, String name) {
        return object.getProperties().get(name);
    }

    private static String text(io.swagger.v3.oas.models.media.Schema<?> schema) {
        return schema.getTypes() + (schema.getFormat() == null ? "" : " " + schema.getFormat());
    }

    record Scalars(
            BigDecimal price,
            LocalDate day,
            LocalTime time,
            Instant at,
            Duration duration,
            UUID key,
            @JsonProperty("is_open") boolean open,
            long count) {}

    @Test
    void scalarsHaveTheFormatOfTheWire() {
        var scalars = read(Scalars.class);

        assertThat(scalars.getProperties().keySet())
                .containsExactly("price", "day", "time", "at", "duration", "key", "is_open", "count");
        assertThat(scalars.getProperties().values().stream().map(SchemasTests::text))
                .containsExactly(
                        "[number]",
                        "[string] date",
                        "[string] time-local",
                        "[string] date-time",
                        "[string] duration",
                        "[string] uuid",
                        "[boolean]",
                        "[integer] int64");
    }

    enum Colour {
        @JsonProperty("dark red")
        RED,
        GREEN
    }

    enum Size2 {
        SMALL;

        @JsonValue
        String wire() {
            return "s";
        }
    }

    record Coloured(Colour colour, Size2 size, List<Colour> others, Map<String, Colour> byName) {}

    @Test
    void constantsAreSpelledAsInAnswers() {
        var coloured = read(Coloured.class);

        assertThat(property(coloured, "colour").getEnum()).isEqualTo(List.of("dark red", "GREEN"));
        assertThat(property(coloured, "size").getEnum()).isEqualTo(List.of("s"));
        assertThat(property(coloured, "others").getItems().getEnum()).hasSize(2);
        assertThat(property(coloured, "by_name").getAdditionalProperties())
                .isInstanceOfSatisfying(
                        io.swagger.v3.oas.models.media.Schema.class,
                        value -> assertThat(value.getEnum()).hasSize(2));
        assertThat(property(written(ColouredWrite.class), "colour").getEnum()).isEqualTo(List.of("dark red", "GREEN"));
    }

    record ColouredWrite(Colour colour) {}

    record Node(
            @Nullable String name,
            @Nullable Node next,
            @JsonInclude(JsonInclude.Include.NON_NULL) String seldom) {}

    @Test
    void membersAreRequiredUnlessTheyAreLeftOutAndNullableIfAnnotated() {
        var node = read(Node.class);

        assertThat(node.getRequired()).containsExactlyInAnyOrder("name", "next");
        assertThat(property(node, "name").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property(node, "next").getAnyOf()).hasSize(2);
        assertThat(property(node, "seldom").getTypes()).containsExactly("string");
    }

    record Formatted(
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Colour colour) {}

    @Test
    void formatOfAMemberIsFollowed() {
        assertThat(property(read(Formatted.class), "colour").getTypes()).containsExactly("integer");
    }

    /** Written by a serializer that does not say how. */
    @JsonSerialize(using = PointWriter.class)
    static final class Point {}

    static final class PointWriter extends StdSerializer<Point> {

        PointWriter() {
            super(Point.class);
        }

        @Override
        public void serialize(Point point, JsonGenerator json, SerializationContext context) {
            json.writeString("1;2");
        }
    }

    record Place2(Point point) {}

    record PlaceWrite(Point point) {}

    @Test
    void customJsonWithoutASchemaNamesClassAndComponent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(Place2.class))
                .withMessageContainingAll("component point of", Place2.class.getName(), "@Schema(type");
        assertThatIllegalStateException()
                .isThrownBy(() -> written(PlaceWrite.class))
                .withMessageContainingAll("component point of", PlaceWrite.class.getName(), "@Schema(type");
    }

    record DeclaredPlace(
            @Schema(type = "string", pattern = "\\d;\\d", description = "Left; right.")
            Point point,

            @Schema(description = "Of all.") String name) {}

    @Test
    void schemaOfAComponentIsDeclared() {
        for (var place : List.of(read(DeclaredPlace.class), written(DeclaredPlace.class))) {
            assertThat(property(place, "point").getPattern()).isEqualTo("\\d;\\d");
            assertThat(property(place, "point").getDescription()).isEqualTo("Left; right.");
            assertThat(property(place, "name").getDescription()).isEqualTo("Of all.");
        }
    }

    @Schema(
            type = "string",
            allowableValues = {"a", "b"})
    @JsonSerialize(using = PointWriter.class)
    static final class Letter {}

    record Letters(List<Letter> letters) {}

    @Test
    void schemaOfATypeIsDeclared() {
        assertThat(property(read(Letters.class), "letters").getItems().getEnum())
                .isEqualTo(List.of("a", "b"));
    }

    @Schema(name = "Same")
    record One(int one) {}

    @Schema(name = "Same")
    record Other(int other) {}

    @Test
    void twoSchemasOfOneNameAreRefusedWithBothClasses() {
        read(One.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> read(Other.class))
                .withMessageContainingAll("Same", One.class.getName(), Other.class.getName(), "@Schema(name");
        assertThatIllegalStateException().isThrownBy(() -> written(Other.class));
    }

    @Test
    void typeThatIsSentAndAnsweredHasTwoSchemas() {
        var answered = read(One.class);
        var sent = written(One.class);

        assertThat(sent).isNotSameAs(answered);
        assertThat(names.all()).containsOnlyKeys("Same", "SameInput");
    }

    @Test
    void nestedTypeIsNamedAfterTheOneAroundIt() {
        read(Scalars.class);

        assertThat(names.all()).containsOnlyKeys("SchemasTestsScalars");
    }

    record Line(
            @NotBlank String product,
            @Deprecated @Nullable @Min(1) Integer count) {}

    record Order(
            @NotBlank @Size(max = 50) String customer,
            @Nullable @Email String email,
            @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull @Size(min = 1, max = 5) List<@Valid Line> lines,
            Set<@Size(max = 3) String> tags,
            @Positive @Max(9) long copies,
            @DecimalMin(value = "0.5", inclusive = false) BigDecimal discount,
            Map<String, Object> extra) {}

    @Test
    void constraintsAreBounds() {
        var order = written(Order.class);

        assertThat(order.getRequired()).containsExactlyInAnyOrder("customer", "lines", "copies");
        assertThat(property(order, "customer").getMinLength()).isEqualTo(1);
        assertThat(property(order, "customer").getMaxLength()).isEqualTo(50);
        assertThat(property(order, "email").getFormat()).isEqualTo("email");
        assertThat(property(order, "email").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property(order, "country").getPattern()).isEqualTo("^(?:[A-Z]{2})$");
        assertThat(property(order, "lines").getMaxItems()).isEqualTo(5);
        assertThat(property(order, "tags").getItems().getMaxLength()).isEqualTo(3);
        assertThat(property(order, "copies").getExclusiveMinimumValue()).isEqualByComparingTo("0");
        assertThat(property(order, "copies").getMaximum()).isEqualByComparingTo("9");
        assertThat(property(order, "discount").getExclusiveMinimumValue()).isEqualByComparingTo("0.5");
        assertThat(property(order, "extra").getTypes()).containsExactly("object");
    }

    @Test
    void componentThatIsDeprecatedIsSo() {
        assertThat(property(written(Line.class), "count").getDeprecated()).isTrue();
        assertThat(property(read(Line.class), "count").getDeprecated()).isTrue();
        assertThat(property(read(Line.class), "product").getDeprecated()).isNull();
    }

    @Test
    void fieldsHaveTheCodesOfTheirErrors() {
        var order = written(Order.class);

        assertThat(property(order, "customer").getExtensions().get("x-codes"))
                .isEqualTo(List.of(
                        "blank",
                        "invalid",
                        "max_length",
                        "null",
                        "null_characters_not_allowed",
                        "required",
                        "surrogate_characters_not_allowed"));
    }
}
