package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ValidationException;
import education.codeforlife.filter.Novels.Kind;
import education.codeforlife.filter.Novels.Novel;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.query.sqm.tree.predicate.SqmLikePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The condition that each kind of filter adds to a query. */
class FilterConditionTests {

    private static final String NO_ROW = "where 1 <> 1";

    private final FilterSet<Novel> filters = FilterSet.of(Novel.class)
            .greater("pages__gt", "pages")
            .greaterOrEqual("pages__gte", "pages")
            .less("pages__lt", "pages")
            .lessOrEqual("pages__lte", "pages")
            .range("price_min", "price_max", "price")
            .less("title__lt", "title")
            .less("chapter__lt", "chapters.title")
            .isNull("untitled", "title")
            .isNull("anonymous", "writer")
            .isNull("empty", "chapters")
            .isNull("unpublished", "publisher")
            .equal("title", "title")
            .equal("kind", "kind")
            .equalIgnoringCase("title__iexact", "title")
            .contains("writer__icontains", "writer.name")
            .startsWith("title__startswith", "title")
            .startsWithIgnoringCase("title__istartswith", "title")
            .search("search", "title")
            .exclude("_publisher", "publisher.name")
            .custom("longer", int.class, pages -> (row, query, builder) -> builder.gt(row.get("pages"), pages))
            .custom("like", Kind.class, kind -> (row, query, builder) -> builder.equal(row.get("kind"), kind))
            .custom("of", Long::valueOf, id -> (row, query, builder) -> builder.equal(row.get("id"), id));

    @ParameterizedTest
    @CsvSource({
        "pages__gt, row.pages > 7",
        "pages__gte, row.pages >= 7",
        "pages__lt, row.pages < 7",
        "pages__lte, row.pages <= 7",
        "price_min, row.price >= 7",
        "price_max, row.price <= 7",
    })
    void attributeIsComparedWithTheValue(String parameter, String condition) {
        assertThat(query(parameter, "7")).isEqualTo("where " + condition);
    }

    @Test
    void lastValueOfAComparisonCounts() {
        assertThat(query("pages__gt", "7", "8")).isEqualTo("where row.pages > 8");
    }

    @Test
    void rowIsFoundIfAnyOfManyIsLess() {
        assertThat(query("chapter__lt", "m"))
                .isEqualTo("where exists (select 1 from row.chapters joined where joined.title < 'm')");
    }

    @Test
    void everyValueLiesBetweenThoseThatTheTypeCannotHold() {
        for (var greater : new String[] {"pages__gt", "pages__gte"}) {
            assertThat(query(greater, "9999999999")).isEqualTo(NO_ROW);
            assertThat(query(greater, "-9999999999")).isEqualTo("where row.pages is not null");
        }
        for (var less : new String[] {"pages__lt", "pages__lte"}) {
            assertThat(query(less, "9999999999")).isEqualTo("where row.pages is not null");
            assertThat(query(less, "-9999999999")).isEqualTo(NO_ROW);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "price_min, 1e-9999, row.price > 0",
        "price_max, 1e-9999, row.price <= 0",
        "price_min, 0e99999, row.price > 0",
        "price_max, 1e9999, row.price is not null"
    })
    void decimalBetweenTwoOthersIsComparedWithTheLesser(String parameter, String value, String condition) {
        assertThat(query(parameter, value)).isEqualTo("where " + condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "title__lt", "title__iexact", "title__startswith", "title__istartswith"})
    void textThatNoColumnHoldsFindsNoRow(String parameter) {
        assertThat(query(parameter, "\ud83d")).isEqualTo(NO_ROW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "untitled | where row.title is null | where row.title is not null",
                "anonymous | left join row.writer joined where joined is null"
                        + " | left join row.writer joined where joined is not null",
                "empty | where not exists (select 1 from row.chapters joined where joined is not null)"
                        + " | where exists (select 1 from row.chapters joined where joined is not null)",
            })
    void absenceIsAskedForWithTrue(String parameter, String absent, String present) {
        assertThat(query(parameter, "true")).isEqualTo(absent);
        assertThat(query(parameter, "false")).isEqualTo(present);
    }

    @Test
    void inactiveRowIsAbsent() {
        assertThat(query("unpublished", "false"))
                .isEqualTo("left join row.publisher joined where joined.active and joined is not null");
        assertThat(query("_publisher", "Ace"))
                .isEqualTo("left join row.publisher joined where joined.name is null"
                        + " or not (joined.active and joined.name in ('Ace'))");
    }

    @ParameterizedTest
    @CsvSource({
        "title__iexact, like '100\\%'",
        "title__startswith, like '100\\%%'",
        "title__istartswith, like '100\\%%'",
    })
    void wildcardsInATextAreMeantAsTheyAre(String parameter, String condition) {
        assertThat(query(parameter, "100%")).isEqualTo("where row.title " + condition + " escape '\\'");
    }

    @ParameterizedTest
    @CsvSource({"title__iexact, false", "title__startswith, true", "title__istartswith, false"})
    void caseMattersIfTheFilterSaysSo(String parameter, boolean matters) {
        assertThat(Novels.predicate(filters, parameter, "a"))
                .asInstanceOf(InstanceOfAssertFactories.type(SqmLikePredicate.class))
                .returns(matters, SqmLikePredicate::isCaseSensitive);
    }

    @Test
    void textOfARelatedRowIsSearched() {
        assertThat(query("writer__icontains", "ada"))
                .isEqualTo("left join row.writer joined where joined.name like '%ada%' escape '\\'");
    }

    @Test
    void searchHasAtMostTwentyTerms() {
        var words = IntStream.range(0, 30).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));

        assertThat(query("search", words)).contains("'%w0%'", "'%w19%'").doesNotContain("'%w20%'");
    }

    @Test
    void termThatASearchRepeatsIsComparedOnce() {
        assertThat(query("search", "red red")).containsOnlyOnce("'%red%'");
    }

    @Test
    void customFilterOfATypeReadsItsValues() {
        assertThat(query("longer", "700")).isEqualTo("where row.pages > 700");
        assertThat(query("longer", "9999999999")).isEqualTo(NO_ROW);
    }

    @Test
    void customFilterMayReadItsValuesItself() {
        assertThat(query("of", "7")).isEqualTo("where row.id = 7");

        var novels = FilterSet.of(Novel.class).custom("of", value -> null, row -> Specification.unrestricted());
        assertThat(novels.specification(Map.of("of", new String[] {"7"}))).isNull();
    }

    @Test
    void constantsAreSpelledAsTheServiceWritesThem() {
        var json = JsonMapper.builder()
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .build();
        var started = filters.started(Novels.ENTITIES, json);

        for (var parameter : new String[] {"kind", "like"}) {
            assertThat(Novels.query(started, parameter, "crime")).isEqualTo(query(parameter, "CRIME"));
            var refusal = catchThrowableOfType(
                    ValidationException.class, () -> started.specification(Map.of(parameter, new String[] {"CRIME"})));
            assertThat(refusal.toJson().toString()).contains("CRIME is not one of the available choices");
        }
    }

    @Test
    void startedSetHasTheSameFilters() {
        var ordered = filters.ordering("title", "title");
        var started = ordered.started(Novels.ENTITIES, JsonMapper.shared());

        assertThat(started.parameters()).isEqualTo(filters.parameters());
        assertThat(started.orderings()).containsExactly("title");
        for (var parameter : new String[] {"pages__gt", "price_max", "title__iexact", "of", "search"}) {
            assertThat(Novels.query(started, parameter, "7")).isEqualTo(query(parameter, "7"));
        }
    }

    @Test
    void attributesThatAreNotPersistentStopTheStart() {
        var novels = FilterSet.of(Novel.class);

        assertRefused(novels.equal("x", "note"), "Unknown attribute \"note\" of Novel");
        assertRefused(novels.greater("x", "note"), "Unknown attribute \"note\" of Novel");
        assertRefused(novels.contains("x", "note"), "Unknown attribute \"note\" of Novel");
        assertRefused(novels.isNull("x", "note"), "Unknown attribute \"note\" of Novel");
        assertRefused(novels.isNull("x", "title.bytes"), "Unknown attribute \"title.bytes\" of Novel");
        assertRefused(novels.isNull("x", "binding"), "Cannot filter by \"binding\" of Novel");
        filters.validate(Novels.ENTITIES.getMetamodel());
    }

    private static void assertRefused(FilterSet<Novel> filters, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> filters.started(Novels.ENTITIES, JsonMapper.shared()))
                .withMessageContaining(message);
    }

    @Test
    void parameterWithoutValuesIsIgnored() {
        var none = Map.of("title", new String[0], "ordering", new String[0]);

        assertThat(filters.specification(none)).isNull();
        assertThat(filters.sort(none)).isEqualTo(Sort.unsorted());
    }

    @Test
    void defaultOrderingNamesDeclaredOnes() {
        var novels = FilterSet.of(Novel.class).ordering("name", "title");

        assertRefused(novels.defaultOrdering("-name", "pages"), "Unknown name \"pages\" in a default ordering");
        var ordered = novels.defaultOrdering("-name").started(Novels.ENTITIES, JsonMapper.shared());
        assertThat(ordered.sort(Map.of())).isEqualTo(Sort.by(Sort.Order.desc("title")));
    }

    @Test
    void choicesAreThoseOfTheDeclaration() {
        var choices = new HashMap<String, Specification<Novel>>();
        choices.put("any", Specification.unrestricted());
        var novels = FilterSet.of(Novel.class).choice("kind", choices);
        choices.clear();

        assertThat(novels.specification(Map.of("kind", new String[] {"any"}))).isNotNull();
    }

    private String query(String parameter, String... values) {
        return Novels.query(filters, parameter, values);
    }
}
