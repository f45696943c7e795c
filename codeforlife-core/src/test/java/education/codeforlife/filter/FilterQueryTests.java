package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.filter.Novels.Novel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterQueryTests {

    private final FilterSet<Novel> filters = FilterSet.of(Novel.class)
            .equal("pages", "pages")
            .equal("writer", "writer.name")
            .equal("chapter", "chapters.title")
            .contains("title", "title")
            .in("of", "pages")
            .exclude("not", "pages")
            .exclude("not_chapter", "chapters.title")
            .search("search", "title", "writer.name")
            .custom("long", Integer.class, pages -> (row, query, builder) -> builder.gt(row.get("pages"), pages))
            .choice("kind", Map.of("short", (row, query, builder) -> builder.lt(row.get("pages"), 100)))
            .ordering("title", "title")
            .ordering("pages", "pages");

    @Test
    void equalComparesTheLastValue() {
        assertThat(query("pages", "7")).isEqualTo("where row.pages = 7");
        assertThat(query("pages", "7", "8")).isEqualTo("where row.pages = 8");
    }

    @Test
    void pathIsJoinedSoThatRowsWithoutItAreNotLost() {
        assertThat(query("writer", "Ada")).isEqualTo("left join row.writer joined where joined.name = 'Ada'");
    }

    @Test
    void rowWithManyIsFoundOnce() {
        assertThat(query("chapter", "I"))
                .isEqualTo("where exists (select 1 from row.chapters joined where joined.title = 'I')");
    }

    @Test
    void containsTakesWildcardsLiterally() {
        assertThat(query("title", "a%b_c\\d")).isEqualTo("where row.title like '%a\\%b\\_c\\\\d%' escape '\\'");
    }

    @Test
    void inFindsEachOfItsValues() {
        assertThat(query("of", "7", "", "8")).isEqualTo("where row.pages in (7, 8)");
    }

    @Test
    void valueThatNoRowHasFindsNone() {
        assertThat(query("pages", "99999999999")).doesNotContain("pages");
        assertThat(query("of", "99999999999", "7")).isEqualTo("where row.pages in (7)");
    }

    @Test
    void excludeKeepsRowsWithoutAValue() {
        assertThat(query("not", "7", "8")).isEqualTo("where row.pages is null or row.pages not in (7, 8)");
        assertThat(filters.specification(Map.of("not", new String[] {"99999999999"})))
                .isNull();
    }

    @Test
    void excludeOfManyKeepsRowsOfWhichNoneHasTheValue() {
        assertThat(query("not_chapter", "I"))
                .isEqualTo("where not exists (select 1 from row.chapters joined where joined.title in ('I'))");
    }

    @Test
    void eachTermOfASearchIsInOneOfTheTexts() {
        assertThat(query("search", "dune Ada"))
                .isEqualTo("left join row.writer joined where (row.title like '%dune%' escape '\\'"
                        + " or joined.name like '%dune%' escape '\\') and (row.title like '%Ada%' escape '\\'"
                        + " or joined.name like '%Ada%' escape '\\')");
    }

    @Test
    void quotedPhraseIsOneTerm() {
        assertThat(query("search", "\"red dune\"")).contains("'%red dune%'");
        assertThat(query("search", "'red dune' red")).contains("'%red dune%'", "'%red%'");
    }

    @Test
    void customFilterDecidesByItsParsedValue() {
        assertThat(query("long", "700")).isEqualTo("where row.pages > 700");
    }

    @Test
    void choiceFindsItsRows() {
        assertThat(query("kind", "short")).isEqualTo("where row.pages < 100");
    }

    @Test
    void filtersThatTheMappingFulfilsAreValid() {
        var mapping = Novels.ENTITIES.getMetamodel();
        filters.validate(mapping);
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Novel.class).equal("x", "note").validate(mapping))
                .withMessageContaining("Unknown attribute \"note\" of Novel");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> FilterSet.of(Novel.class).ordering("x", "note").validate(mapping))
                .withMessageContaining("\"note\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Novel.class).search("x", "note").validate(mapping))
                .withMessageContaining("\"note\"");
    }

    @Test
    void parametersAndOrderingsAreNamedInTheirOrder() {
        assertThat(filters.parameters()).startsWith("pages", "writer").endsWith("long", "kind");
        assertThat(filters.orderings()).containsExactly("title", "pages");
    }

    private String query(String parameter, String... values) {
        return Novels.query(filters, parameter, values);
    }
}
