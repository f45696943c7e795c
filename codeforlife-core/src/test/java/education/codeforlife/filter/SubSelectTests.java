package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.filter.Novels.Binding;
import education.codeforlife.filter.Novels.Novel;
import education.codeforlife.filter.Novels.Poet;
import education.codeforlife.filter.Novels.Prize;
import education.codeforlife.filter.Novels.Publisher;
import education.codeforlife.filter.Novels.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.jpa.domain.Specification;

/** The conditions of scopes, as Hibernate writes them. */
class SubSelectTests {

    private static <E> Specification<E> named(String name) {
        return (row, query, builder) -> builder.equal(row.get("name"), name);
    }

    @ParameterizedTest
    @CsvSource({
        "pages, where row.pages = 7",
        "writer.id, where row.writer.id = 7",
        "publisher.id, where row.publisher.id = 7",
        "prize.key, left join row.prize joined where joined.key = 7",
        "translator.id, left join row.translator joined where joined.id = 7",
        "chapters.id, where exists (select 1 from row.chapters joined where joined.id = 7)"
    })
    void keyOfARelatedRowIsThatOfTheRowsOwnColumn(String path, String condition) {
        Object key = path.equals("pages") ? (Object) 7 : (Object) 7L;

        assertThat(Novels.query(RowAttribute.of(Novel.class, path).is(key))).isEqualTo(condition);
    }

    @Test
    void valueOfAnInactiveRowIsAbsent() {
        var publisher = RowAttribute.of(Novel.class, "publisher.name");

        assertThat(Novels.query(publisher.in(List.of("Ace"))))
                .isEqualTo("left join row.publisher joined where joined.active and joined.name in ('Ace')");
        assertThat(Novels.query(publisher.in(List.of()))).isEqualTo("where 1 <> 1");
    }

    @Test
    void attributeIsAmongTheSelectedValues() {
        var publishers = SubSelect.of(Publisher.class, SubSelectTests.<Publisher>named("Ace"));

        assertThat(Novels.query(RowAttribute.of(Novel.class, "publisher.id").in(publishers)))
                .startsWith("where row.publisher.id in ((select ")
                .contains(".name = 'Ace'", ".active", "id is not null");
        assertThat(Novels.query(RowAttribute.of(Novel.class, "publisher.id").notIn(publishers)))
                .startsWith("where row.publisher.id is null or row.publisher.id not in ((select ");
        assertThat(Novels.query(RowAttribute.of(Novel.class, "chapters.id").notIn(publishers)))
                .startsWith("where not exists (select 1 from row.chapters");
        assertThat(publishers).hasToString("select id of Publisher");
    }

    @Test
    void groupsAreLookedForEachByItself() {
        Specification<Novel> small = (row, query, builder) -> builder.lt(row.get("pages"), 10);
        Specification<Novel> large = (row, query, builder) -> builder.gt(row.get("pages"), 900);

        assertThat(Novels.query(SubSelect.anyOf(Novel.class, List.of()))).isEqualTo("where 1 <> 1");
        assertThat(Novels.query(SubSelect.anyOf(Novel.class, List.of(small)))).isEqualTo("where row.pages < 10");
        assertThat(Novels.query(SubSelect.anyOf(Novel.class, List.of(small, large))))
                .startsWith("where row.id in ((select ")
                .contains("pages < 10", " union all ", "pages > 900");
    }

    @Test
    void primaryKeyMayBeOfASuperclassOrOfAGetter() {
        assertThat(SubSelect.of(Poet.class, Specification.unrestricted())).hasToString("select id of Poet");
        assertThat(SubSelect.of(Prize.class, Specification.unrestricted())).hasToString("select key of Prize");
        assertThatIllegalStateException()
                .isThrownBy(() -> SubSelect.of(Binding.class, Specification.unrestricted()))
                .withMessageContaining("Cannot select rows of Binding by their primary key");
    }

    @Test
    void valuesOfAnotherTypeAreRefused() {
        var title = RowAttribute.of(Novel.class, "title");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> title.is(7))
                .withMessageContaining("Cannot compare \"title\" with values of Integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> title.in(List.of("a", 7)))
                .withMessageContaining("values of Integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> title.in(SubSelect.of(Writer.class, Specification.unrestricted())))
                .withMessageContaining("select id of Writer");
    }
}
