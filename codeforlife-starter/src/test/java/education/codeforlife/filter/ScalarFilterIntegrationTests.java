package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.ValidationException;
import education.codeforlife.filter.Library.Genre;
import education.codeforlife.filter.Library.Sample;
import jakarta.persistence.EntityManager;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/** Row 1 has low values, row 2 high ones, row 3 none. */
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.flyway.enabled=false",
            "spring.jpa.properties.hibernate.session_factory.statement_inspector="
                    + "education.codeforlife.filter.FilterSetIntegrationTests$Statements"
        })
class ScalarFilterIntegrationTests {

    private static final List<String> ORDERED = List.of(
            "tiny",
            "small",
            "number",
            "large",
            "huge",
            "decimal",
            "plain",
            "precise",
            "rough",
            "text",
            "letter",
            "day",
            "time",
            "local",
            "instant",
            "offsetTime",
            "zoned",
            "duration");
    private static final List<String> EQUAL_ONLY = List.of("flag", "uuid", "genre");

    private final FilterSet<Sample> filters = filters();

    @Autowired
    private EntityManager entityManager;

    private SimpleJpaRepository<Sample, Long> samples;

    private static FilterSet<Sample> filters() {
        var filters = FilterSet.of(Sample.class);
        for (var name : Stream.concat(ORDERED.stream(), EQUAL_ONLY.stream()).toList()) {
            filters = filters.equal(name, name)
                    .in(name + "__in", name)
                    .exclude("_" + name, name)
                    .isNull(name + "__isnull", name)
                    .ordering(name, name);
        }
        for (var name : ORDERED) {
            filters = filters.greater(name + "__gt", name)
                    .greaterOrEqual(name + "__gte", name)
                    .less(name + "__lt", name)
                    .lessOrEqual(name + "__lte", name);
        }
        return filters;
    }

    @BeforeEach
    void fill() {
        samples = new SimpleJpaRepository<>(Sample.class, entityManager);
        var low = sample(1);
        low.tiny = -5;
        low.small = -5;
        low.number = -5;
        low.large = -5L;
        low.huge = BigInteger.valueOf(-5);
        low.decimal = new BigDecimal("-5.25");
        low.plain = new BigDecimal("0");
        low.precise = -5.5;
        low.rough = -5.5f;
        low.text = "b";
        low.letter = 'b';
        low.day = LocalDate.of(2024, 2, 29);
        low.time = LocalTime.of(1, 2, 3);
        low.local = LocalDateTime.of(2024, 2, 29, 1, 2, 3);
        low.instant = Instant.parse("2024-02-29T01:02:03.000001Z");
        low.offsetTime = OffsetDateTime.parse("2024-02-29T01:02:03Z");
        low.zoned = ZonedDateTime.parse("2024-02-29T01:02:03Z");
        low.duration = Duration.ofMinutes(90);
        low.flag = false;
        low.uuid = new UUID(0, 1);
        low.genre = Genre.FICTION;
        var high = sample(2);
        high.tiny = 100;
        high.small = 100;
        high.number = 100;
        high.large = 100L;
        high.huge = new BigInteger("123456789012345678901234567890");
        high.decimal = new BigDecimal("99999999.99");
        high.plain = new BigDecimal("100");
        high.precise = 1e300;
        high.rough = 1e30f;
        high.text = "y";
        high.letter = 'y';
        high.day = LocalDate.of(9999, 12, 31);
        high.time = LocalTime.of(23, 59, 59);
        high.local = LocalDateTime.of(9999, 12, 31, 0, 0);
        high.instant = Instant.parse("9999-12-31T00:00:00Z");
        high.offsetTime = OffsetDateTime.parse("9999-12-31T00:00:00Z");
        high.zoned = ZonedDateTime.parse("9999-12-31T00:00:00Z");
        high.duration = Duration.ofDays(900);
        high.flag = true;
        high.uuid = new UUID(0, 2);
        high.genre = Genre.SCIENCE;
        List.of(low, high, sample(3)).forEach(entityManager::persist);
        entityManager.flush();
    }

    private static Sample sample(long id) {
        var sample = new Sample();
        sample.id = id;
        return sample;
    }

    @ParameterizedTest
    @CsvSource({
        "tiny, -5, 100",
        "small, -5, 100",
        "number, -5, 100",
        "large, -5, 100",
        "huge, -5, 123456789012345678901234567890",
        "decimal, -5.25, 99999999.99",
        "plain, 0e5, 1e2",
        "precise, -5.5, 1e300",
        "rough, -5.5, 1e30",
        "text, b, y",
        "letter, b, y",
        "day, 2024-02-29, 9999-12-31",
        "time, 01:02:03, 23:59:59",
        "local, 2024-02-29T01:02:03, 9999-12-31T00:00:00",
        "instant, 2024-02-29T01:02:03.000001Z, 9999-12-31T00:00:00Z",
        "offsetTime, 2024-02-29T02:02:03+01:00, 9999-12-31T00:00:00Z",
        "zoned, 2024-02-29T01:02:03Z, 9999-12-31T00:00:00Z",
        "duration, PT1H30M, PT21600H"
    })
    void valuesOfEveryOrderedTypeAreCompared(String name, String low, String high) {
        assertThat(found(name, low)).containsExactly(1L);
        assertThat(found(name + "__gt", low)).containsExactly(2L);
        assertThat(found(name + "__gte", low)).containsExactly(1L, 2L);
        assertThat(found(name + "__lt", low)).isEmpty();
        assertThat(found(name + "__lte", low)).containsExactly(1L);
        assertThat(found(name + "__gt", high)).isEmpty();
        assertThat(found(name + "__gte", high)).containsExactly(2L);
        assertThat(found(name + "__lt", high)).containsExactly(1L);
        assertThat(found(name + "__lte", high)).containsExactly(1L, 2L);
    }

    @Test
    void everyTypeIsComparedWithNull() {
        for (var name : Stream.concat(ORDERED.stream(), EQUAL_ONLY.stream()).toList()) {
            assertThat(found(name + "__isnull", "true")).as(name).containsExactly(3L);
            assertThat(found(name + "__isnull", "false")).as(name).containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiny, 128, -129",
        "small, 32768, -32769",
        "number, 2147483648, -99999999999999999999",
        "large, 99999999999999999999, -99999999999999999999",
        "decimal, 1e300, -1e300",
        "decimal, 1e2000, -1e2000",
        "plain, 1e99999999999, -1e99999999999",
        "precise, 1e309, -1e309",
        "precise, 1e99999999999, -1e99999999999",
        "rough, 1e39, -1e39"
    })
    void valuesBeyondTheTypeAreGreaterOrLessThanAllOthers(String name, String above, String below) {
        assertThat(found(name + "__gt", above)).isEmpty();
        assertThat(found(name + "__gte", above)).isEmpty();
        assertThat(found(name + "__lt", above)).containsExactly(1L, 2L);
        assertThat(found(name + "__lte", above)).containsExactly(1L, 2L);
        assertThat(found(name + "__gt", below)).containsExactly(1L, 2L);
        assertThat(found(name + "__gte", below)).containsExactly(1L, 2L);
        assertThat(found(name + "__lt", below)).isEmpty();
        assertThat(found(name + "__lte", below)).isEmpty();
        assertThat(found(name, above)).isEmpty();
        assertThat(found("_" + name, above)).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"1e-2000, -1e-2000", "0.0000000001e-99999999999, -1e-99999999999"})
    void decimalsThatAreAlmostZeroLieBesideIt(String above, String below) {
        assertThat(found("plain__gte", above)).containsExactly(2L);
        assertThat(found("plain__lte", above)).containsExactly(1L);
        assertThat(found("plain__gt", below)).containsExactly(1L, 2L);
        assertThat(found("plain__lt", below)).isEmpty();
        assertThat(found("plain", above)).isEmpty();
    }

    @Test
    void decimalWithManyDigitsIsComparedByAllOfThem() {
        var more = "100." + "0".repeat(1200) + "1";
        assertThat(found("plain__gte", more)).isEmpty();
        assertThat(found("plain__lte", more)).containsExactly(1L, 2L);
        assertThat(found("plain__gt", "-" + more)).containsExactly(1L, 2L);
    }

    static Stream<String> values() {
        return Stream.of(
                "0",
                "-0",
                "1",
                "9".repeat(19),
                "9".repeat(300),
                "-" + "9".repeat(4000),
                "9".repeat(5000),
                "0.1e1",
                "1e131072",
                "1e-20000",
                "1.5e-999",
                "0." + "1".repeat(900),
                "1e9999999999999999999",
                "NaN",
                "Infinity",
                "-Infinity",
                "1_0",
                "+5",
                "0x1F",
                "٣",
                "0001-01-01",
                "9999-12-31",
                "10000-01-01",
                "-0001-01-01",
                "2024-02-30",
                "24:00:00",
                "23:59:59.999999999",
                "0001-01-01T00:00:00",
                "9999-12-31T23:59:59.999999999",
                "9999-12-31T23:59:59.999999999Z",
                "0001-01-01T00:00:00+18:00",
                "9999-12-31T23:59:59-18:00",
                "PT0S",
                "PT2562047788015215H",
                "-PT2562047788015215H",
                "P99999999999D",
                "PT9223372036854775807.999999999S",
                "PT-9223372036854775808S",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "true",
                "null",
                "%",
                "_",
                "\\",
                "'",
                "\"",
                "\ud800",
                "\udc00x",
                "\ufeff",
                "\ud83d\ude00",
                "a\u0000b",
                "novel",
                "FICTION");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void noValueFails(String value) {
        for (var parameter : filters.parameters()) {
            try {
                var rows = filters.specification(Map.of(parameter, new String[] {value, value}));
                if (rows != null) assertThat(samples.count(rows)).isBetween(0L, 3L);
            } catch (ValidationException e) {
                assertThat(e.toJson().toString()).as(parameter).contains(parameter);
            }
        }
    }

    private List<Long> found(String parameter, String value) {
        var rows = filters.specification(Map.of(parameter, new String[] {value}));
        return samples.findAll(rows == null ? Specification.unrestricted() : rows, Sort.by("id")).stream()
                .map(sample -> sample.id)
                .toList();
    }
}
