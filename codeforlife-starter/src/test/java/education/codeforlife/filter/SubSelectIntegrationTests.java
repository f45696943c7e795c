package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.filter.Library.Author;
import education.codeforlife.filter.Library.Book;
import education.codeforlife.filter.Library.Chapter;
import education.codeforlife.filter.Library.Country;
import education.codeforlife.filter.Library.Position;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/** 1: by Hugo of France, two chapters. 2: by Doe of no country, one chapter. 3: without an author. 4: by Vega of Peru. */
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.flyway.enabled=false",
            "spring.jpa.properties.hibernate.session_factory.statement_inspector="
                    + "education.codeforlife.filter.FilterSetIntegrationTests$Statements"
        })
class SubSelectIntegrationTests {

    private static final RowAttribute<Book> COUNTRY = RowAttribute.of(Book.class, "author.country.id");
    private static final RowAttribute<Book> AUTHOR = RowAttribute.of(Book.class, "author.id");

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void fill() {
        var first = book(1, author(1, "Hugo", country(1, "France")));
        var second = book(2, author(2, "Doe", null));
        book(3, null);
        book(4, author(4, "Vega", country(2, "Peru")));
        chapter(first, 1);
        chapter(first, 2);
        chapter(second, 3);
        entities.flush();
    }

    @Test
    void valueIsCompared() {
        assertFinds(AUTHOR.is(1L), 1);
        assertFinds(COUNTRY.is(2L), 4);
        assertFinds(RowAttribute.of(Book.class, "author.country.name").is("France"), 1);
        assertFinds(AUTHOR.in(List.of(1L, 2L, 7L)), 1, 2);
        assertFinds(AUTHOR.in(List.of()));
    }

    @Test
    void attributeIsAmongThoseOfOtherRows() {
        assertFinds(COUNTRY.in(SubSelect.of(Country.class, named("Peru"))), 4);
        assertFinds(AUTHOR.in(SubSelect.of(Book.class, "author.id", COUNTRY.is(1L))), 1);
        assertFinds(AUTHOR.in(SubSelect.of(Author.class, "id", named("Nemo"))));
        assertFinds(COUNTRY.in(SubSelect.of(Author.class, "country.id", Specification.unrestricted())), 1, 4);
    }

    @Test
    void toManyDoesNotFindARowTwice() {
        var first = RowAttribute.of(Book.class, "chapters.title");
        assertFinds(first.is("Chapter"), 1, 2);
        assertFinds(first.in(SubSelect.of(Chapter.class, "title", Specification.unrestricted())), 1, 2);
        assertFinds(RowAttribute.of(Book.class, "tags").is("of 1"), 1);
        assertFinds(AUTHOR.in(SubSelect.of(Chapter.class, "book.author.id", Specification.unrestricted())), 1, 2);
    }

    @Test
    void rowsThatLeadNowhereAreNotLostToAnAlternative() {
        assertFinds(COUNTRY.is(1L).or(RowAttribute.of(Book.class, "id").is(3L)), 1, 3);
        assertFinds(COUNTRY.is(1L).or(COUNTRY.is(2L)).or(AUTHOR.is(2L)), 1, 2, 4);
        assertFinds(COUNTRY.is(1L).and(AUTHOR.is(2L)));
    }

    @Test
    void absentValueIsNotAmongOthers() {
        assertFinds(COUNTRY.notIn(SubSelect.of(Country.class, named("Peru"))), 1, 2, 3);
        assertFinds(
                RowAttribute.of(Book.class, "chapters.title")
                        .notIn(SubSelect.of(Chapter.class, "title", Specification.unrestricted())),
                3,
                4);
    }

    @Test
    void absentValueOfOtherRowsExcludesNone() {
        var countries = SubSelect.of(Author.class, "country.id", Specification.not(named("Vega")));
        assertFinds(COUNTRY.notIn(countries), 2, 3, 4);
        assertFinds(COUNTRY.in(countries), 1);
    }

    @Test
    void groupsAreUnited() {
        assertFinds(SubSelect.anyOf(Book.class, List.of()));
        assertFinds(SubSelect.anyOf(Book.class, List.of(AUTHOR.is(1L))), 1);
        assertFinds(
                SubSelect.anyOf(
                        Book.class,
                        List.of(
                                AUTHOR.is(1L),
                                AUTHOR.in(List.of(1L, 2L)),
                                SubSelect.anyOf(Book.class, List.of(COUNTRY.is(2L), COUNTRY.is(1L))))),
                1,
                2,
                4);
        assertFinds(
                SubSelect.anyOf(Book.class, List.of(AUTHOR.is(1L), COUNTRY.is(2L)))
                        .and(AUTHOR.is(4L)),
                4);
    }

    @Test
    void selectedRowsMayBeGroupedOrDistinct() {
        Specification<Chapter> distinct = (chapter, query, criteria) -> {
            query.distinct(true);
            return chapter.join("book").get("title").isNotNull();
        };
        assertFinds(RowAttribute.of(Book.class, "id").in(SubSelect.of(Chapter.class, "book.id", distinct)), 1, 2);
        Specification<Book> joining =
                (book, query, criteria) -> book.join("chapters").get("title").isNotNull();
        assertFinds(RowAttribute.of(Book.class, "id").in(SubSelect.of(Book.class, joining)), 1, 2);
    }

    @Test
    void rowsAreCounted() {
        var books = new SimpleJpaRepository<>(Book.class, entities);
        assertThat(books.count(RowAttribute.of(Book.class, "chapters.title").is("Chapter")))
                .isEqualTo(2);
        assertThat(books.count(SubSelect.anyOf(Book.class, List.of(AUTHOR.is(1L), COUNTRY.is(1L)))))
                .isEqualTo(1);
    }

    @Test
    void wrongDeclarationIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RowAttribute.of(Book.class, "author.nation"))
                .withMessageContaining("Unknown attribute \"author.nation\" of Book");
        assertThatIllegalStateException()
                .isThrownBy(() -> SubSelect.of(Author.class, "nation", named("Peru")))
                .withMessageContaining("Unknown attribute");
        assertThatIllegalStateException()
                .isThrownBy(() -> SubSelect.of(Position.class, Specification.unrestricted()))
                .withMessageContaining("Cannot select rows of Position by their primary key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUTHOR.is("Hugo"))
                .withMessage("Cannot compare \"author.id\" with values of String: pass values of its type, Long");
        assertThatIllegalArgumentException().isThrownBy(() -> AUTHOR.in(List.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUTHOR.in(SubSelect.of(Author.class, "name", named("Hugo"))))
                .withMessage("Cannot compare \"author.id\" with select name of Author: pass values of its type, Long");
    }

    private void assertFinds(Specification<Book> rows, long... ids) {
        var found = new SimpleJpaRepository<>(Book.class, entities).findAll(rows);
        assertThat(found.stream()
                        .map(book -> book.id)
                        .sorted()
                        .mapToLong(id -> id)
                        .toArray())
                .containsExactly(ids);
    }

    private static <E> Specification<E> named(String name) {
        return (row, query, criteria) -> criteria.equal(row.get("name"), name);
    }

    private Country country(long id, String name) {
        var country = new Country();
        country.id = id;
        country.name = name;
        entities.persist(country);
        return country;
    }

    private Author author(long id, String name, @Nullable Country country) {
        var author = new Author();
        author.id = id;
        author.name = name;
        author.country = country;
        entities.persist(author);
        return author;
    }

    private Book book(long id, @Nullable Author author) {
        var book = new Book();
        book.id = id;
        book.title = "Book";
        book.author = author;
        book.tags = Set.of("of " + id, "book");
        entities.persist(book);
        return book;
    }

    private void chapter(Book book, int number) {
        var chapter = new Chapter();
        chapter.position = new Position(1, number);
        chapter.book = book;
        chapter.title = "Chapter";
        entities.persist(chapter);
    }
}
