package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.filter.Library.Author;
import education.codeforlife.filter.Library.Book;
import education.codeforlife.filter.Library.Chapter;
import education.codeforlife.filter.Library.Country;
import education.codeforlife.filter.Library.Genre;
import education.codeforlife.filter.Library.Position;
import education.codeforlife.filter.Library.Publisher;
import education.codeforlife.pagination.TotalOrder;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.query.QueryUtils;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * 1: full of everything, two chapters. 2: an author without a country, one chapter. 3: next to nothing. 4: wildcards in
 * its title, an author of another country.
 */
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.flyway.enabled=false",
            "spring.jpa.properties.hibernate.session_factory.statement_inspector="
                    + "education.codeforlife.filter.FilterSetIntegrationTests$Statements"
        })
class FilterSetIntegrationTests {

    private final FilterSet<Book> filters = FilterSet.of(Book.class)
            .equal("id", "id")
            .equal("title", "title")
            .equal("lent", "lent")
            .equal("pages", "pages")
            .equal("price", "price")
            .equal("printed_on", "printedOn")
            .equal("sold_at", "soldAt")
            .equal("code", "code")
            .equal("genre", "genre")
            .equal("author", "author.id")
            .equal("country", "author.country.name")
            .equal("city", "publisher.city")
            .equal("publisher_country", "publisher.country.name")
            .equal("tag", "tags")
            .equal("part", "chapters.position.part")
            .contains("name", "title")
            .contains("chapter", "chapters.title")
            .equalIgnoringCase("title__iexact", "title")
            .startsWith("title__startswith", "title")
            .startsWithIgnoringCase("title__istartswith", "title")
            .equalIgnoringCase("grade__iexact", "grade")
            .startsWithIgnoringCase("chapter__istartswith", "chapters.title")
            .range("pages_min", "pages_max", "pages")
            .greater("country__gt", "author.country.name")
            .lessOrEqual("part__lte", "chapters.position.part")
            .isNull("pages__isnull", "pages")
            .isNull("author__isnull", "author")
            .isNull("country__isnull", "author.country")
            .isNull("country_name__isnull", "author.country.name")
            .isNull("city__isnull", "publisher.city")
            .isNull("chapters__isnull", "chapters")
            .isNull("chapter__isnull", "chapters.title")
            .isNull("tags__isnull", "tags")
            .in("genre_in", "genre")
            .exclude("_genre", "genre")
            .custom("of_genre", Genre.class, FilterSetIntegrationTests::ofGenre)
            .in("id_in", "id")
            .in("country_in", "author.country.id")
            .exclude("_id", "id")
            .exclude("_pages", "pages")
            .exclude("_country", "author.country.name")
            .exclude("_chapter", "chapters.title")
            .choice("type", Map.of("short", pagesBelow(100), "all", Specification.unrestricted()))
            .search("search", "title", "author.name", "author.country.name", "chapters.title")
            .custom("below", Integer.class, FilterSetIntegrationTests::pagesBelow)
            .ordering("title", "title")
            .ordering("country", "author.country.name")
            .ordering("lent", "lent")
            .ordering("pages", "pages")
            .ordering("pages_first", "pages", NullHandling.NULLS_FIRST)
            .ordering("pages_last", "pages", NullHandling.NULLS_LAST)
            .ordering("city", "publisher.city", NullHandling.NULLS_LAST)
            .ordering("publisher_country", "publisher.country.name", NullHandling.NULLS_FIRST);

    @Autowired
    private EntityManager entityManager;

    private SimpleJpaRepository<Book, Long> books;

    @BeforeEach
    void fill() {
        books = new SimpleJpaRepository<>(Book.class, entityManager);
        var france = country(1, "France");
        var peru = country(2, "Peru");
        var first = book(1, "Les Misérables", author(1, "Victor Hugo", france));
        first.lent = true;
        first.pages = 900;
        first.price = new BigDecimal("12.50");
        first.printedOn = LocalDate.of(1862, 3, 30);
        first.soldAt = Instant.parse("2024-01-15T12:34:56.789012Z");
        first.code = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
        first.genre = Genre.FICTION;
        first.grade = 'a';
        first.tags = Set.of("long", "sad");
        first.publisher = new Publisher();
        first.publisher.city = "Brussels";
        first.publisher.country = france;
        var second = book(2, "On Apples", author(2, "Jane Doe", null));
        second.pages = 50;
        var third = book(3, "APPLE PIE", null);
        var fourth = book(4, "100%_\\ sure", author(4, "Jane Hugo", peru));
        List.of(first, second, third, fourth).forEach(entityManager::persist);
        chapter(first, 1, 1, "Fantine");
        chapter(first, 1, 2, "Cosette in Fantasia");
        chapter(second, 2, 1, "Cosette");
        entityManager.flush();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "id=1|1",
                "id=99999999999999999999|-",
                "pages=2147483648|-",
                "title=On Apples|2",
                "title=on apples|-",
                "lent=true|1",
                "lent=false|2 3 4",
                "lent=perhaps|1 2 3 4",
                "pages=50|2",
                "price=12.5|1",
                "price=1e999999999|-",
                "printed_on=1862-03-30|1",
                "printed_on=0001-01-01|-",
                "sold_at=2024-01-15T12:34:56.789012Z|1",
                "code=0f8fad5b-d9cb-469f-a165-70867728950e|1",
                "genre=novel|1",
                "genre=SCIENCE|-",
                "genre_in=novel&genre_in=SCIENCE|1",
                "_genre=novel|2 3 4",
                "of_genre=novel|1",
                "author=4|4",
                "country=France|1",
                "city=Brussels|1",
                "publisher_country=France|1",
                "tag=sad|1",
                "part=1|1",
                "id=1&lent=false|-"
            })
    void equalComparesByTheAttributesType(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "name=apple|2 3",
                "name=APPLE|2 3",
                "name=MISÉRABLES|1",
                "name=%|4",
                "name=_|4",
                "name=\\|4",
                "name=100%_\\ SURE|4",
                "name=1__%|-",
                "chapter=fant|1",
                "chapter=cosette|1 2"
            })
    void containsIsLiteralAndIgnoresCase(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "title__iexact=on APPLES|2",
                "title__iexact=on apple|-",
                "title__iexact=on%|-",
                "title__iexact=LES MISÉRABLES|1",
                "grade__iexact=A|1",
                "grade__iexact=ab|-",
                "title__startswith=On|2",
                "title__startswith=on|-",
                "title__startswith=100%_\\|4",
                "title__startswith=%|-",
                "title__istartswith=apple|3",
                "title__istartswith=_|-",
                "chapter__istartswith=cosette|1 2"
            })
    void textIsComparedWithItsStartAndWithoutItsCase(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pages_min=50|1 2",
                "pages_min=51|1",
                "pages_max=899|2",
                "pages_max=900|1 2",
                "pages_min=50&pages_max=899|2",
                "pages_min=901|-",
                "pages_min=99999999999999999999|-",
                "pages_min=-99999999999999999999|1 2",
                "pages_max=99999999999999999999|1 2",
                "pages_max=-99999999999999999999|-",
                "country__gt=France|4",
                "country__gt=A|1 4",
                "part__lte=1|1",
                "part__lte=2|1 2",
                "part__lte=99999999999|1 2"
            })
    void rangesFindRowsThatHaveAValue(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pages__isnull=true|3 4",
                "pages__isnull=0|1 2",
                "pages__isnull=perhaps|1 2 3 4",
                "author__isnull=true|3",
                "author__isnull=false|1 2 4",
                "country__isnull=true|2 3",
                "country__isnull=false|1 4",
                "country_name__isnull=true|2 3",
                "country_name__isnull=false|1 4",
                "city__isnull=true|2 3 4",
                "chapters__isnull=true|3 4",
                "chapters__isnull=false|1 2",
                "chapter__isnull=true|3 4",
                "chapter__isnull=false|1 2",
                "tags__isnull=true|2 3 4",
                "tags__isnull=false|1"
            })
    void isNullKeepsRowsWithoutTheAssociation(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "id_in=1&id_in=4|1 4",
                "id_in=1&id_in=99999999999999999999|1",
                "id_in=99999999999999999999|-",
                "country_in=1&country_in=2|1 4",
                "_id=1&_id=2&_id=2&_id=|3 4",
                "_id=99999999999999999999|1 2 3 4",
                "_id=1&_id=99999999999999999999|2 3 4"
            })
    void repeatedValuesAreAlternatives(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_pages=900|2 3 4",
                "_country=France|2 3 4",
                "_country=France&_country=Peru|2 3",
                "_chapter=Cosette|1 3 4",
                "_chapter=Cosette&_chapter=Fantine|3 4"
            })
    void excludeKeepsRowsThatHaveNoValue(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "search=apple|2 3",
                "search=jane|2 4",
                "search=hugo,france|1",
                "search=cosette|1 2",
                "search=cosette jane|2",
                "search=jane perhaps|-",
                "search=\"apple pie\"|3",
                "search='pie apple'|-",
                "search=%|4",
                "search=\"|1 2 3 4",
                "search='o\\'Hara'|-"
            })
    void searchFindsEachTermInAnyAttribute(String query, String expected) {
        assertFound(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"type=short|2", "type=all|1 2 3 4", "below=1000|1 2", "below=99999999999|-"})
    void choicesAndCustomFiltersAreTheServicesOwn(String query, String expected) {
        assertFound(query, expected);
    }

    @Test
    void aToManyFindsARowOnce() {
        assertThat(books.findAll(filters.specification(parameters("chapter=fant"))))
                .extracting(book -> book.id)
                .containsExactly(1L);
        assertThat(books.count(filters.specification(parameters("search=fant"))))
                .isEqualTo(1);
    }

    @Test
    void valuesAreBoundAndNeverWrittenIntoStatements() {
        Statements.SEEN.clear();
        var query = "title=o'Hara&name=o'Hara&search=o'Hara&_chapter=o'Hara&country=o'Hara&id_in=4711";

        assertFound(query, null);

        assertThat(Statements.SEEN).isNotEmpty().noneMatch(sql -> sql.contains("Hara") || sql.contains("4711"));
    }

    @Test
    void tooManySearchTermsAreStillAnswered() {
        var terms = new StringBuilder("search=apple");
        for (int i = 0; i < 3000; i++) terms.append(" a").append(i);

        assertFound(terms.toString(), null);
    }

    @Test
    void orderingKeepsRowsWhoseAttributeIsNull() {
        assertThat(ordered("ordering=country")).startsWith(1L, 4L).hasSize(4);
        assertThat(ordered("ordering=-title")).containsExactly(2L, 1L, 3L, 4L);
    }

    @Test
    void rowsWithoutAValueComeWhereTheOrderingSays() {
        assertThat(ordered("ordering=pages")).containsExactly(2L, 1L, 3L, 4L);
        assertThat(ordered("ordering=-pages")).containsExactly(3L, 4L, 1L, 2L);
        assertThat(ordered("ordering=pages_last")).containsExactly(2L, 1L, 3L, 4L);
        assertThat(ordered("ordering=-pages_last")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ordered("ordering=pages_first")).containsExactly(3L, 4L, 2L, 1L);
        assertThat(ordered("ordering=-pages_first")).containsExactly(3L, 4L, 1L, 2L);
        assertThat(ordered("ordering=-city")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ordered("ordering=publisher_country")).containsExactly(2L, 3L, 4L, 1L);
    }

    @Test
    void equalRowsAreOrderedByPrimaryKey() {
        assertThat(ordered("ordering=lent")).containsExactly(2L, 3L, 4L, 1L);
        assertThat(ordered("ordering=-country")).containsExactly(2L, 3L, 4L, 1L);
        assertThat(ordered("")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void compositeKeysOrderByEachColumn() {
        var builder = entityManager.getCriteriaBuilder();
        var query = builder.createQuery(Chapter.class);
        var root = query.from(Chapter.class);
        query.orderBy(TotalOrder.of(root, builder, List.of()));

        assertThat(entityManager.createQuery(query).getResultList())
                .extracting(chapter -> chapter.position)
                .as("by number, then by part: in the order of the names")
                .containsExactly(new Position(1, 1), new Position(2, 1), new Position(1, 2));
    }

    @Test
    void theKeyIsNotOrderedByTwice() {
        var builder = entityManager.getCriteriaBuilder();
        var root = builder.createQuery(Book.class).from(Book.class);

        assertThat(TotalOrder.of(root, builder, List.of(builder.desc(root.get("id")))))
                .hasSize(1);
    }

    @Test
    void attributesAreCheckedAgainstTheEntityModel() {
        filters.validate(entityManager.getMetamodel());

        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Book.class).equal("note", "note").validate(entityManager.getMetamodel()))
                .withMessageContaining("Book")
                .withMessageContaining("note");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> FilterSet.of(Book.class).ordering("note", "note").validate(entityManager.getMetamodel()));
    }

    /** Records what is sent to the database. */
    public static class Statements implements StatementInspector {

        private static final List<String> SEEN = new ArrayList<>();

        @Override
        public String inspect(String sql) {
            SEEN.add(sql);
            return sql;
        }
    }

    private void assertFound(String query, String expected) {
        var specification = filters.started(entityManager, JsonMapper.shared()).specification(parameters(query));
        var found = specification == null ? books.findAll() : books.findAll(specification, Sort.by("id"));
        var ids = found.stream().map(book -> book.id).sorted().toList();

        assertThat(ids).isEqualTo(ids(expected));
        if (specification != null) assertThat(books.count(specification)).isEqualTo(ids.size());
    }

    private List<Long> ordered(String query) {
        var builder = entityManager.getCriteriaBuilder();
        var select = builder.createQuery(Book.class);
        var root = select.from(Book.class);
        var orders = QueryUtils.toOrders(filters.sort(parameters(query)), root, builder);
        select.orderBy(TotalOrder.of(root, builder, orders));
        return entityManager.createQuery(select).getResultList().stream()
                .map(book -> book.id)
                .toList();
    }

    private static Specification<Book> ofGenre(Genre genre) {
        return (root, query, builder) -> builder.equal(root.get("genre"), genre);
    }

    private static Specification<Book> pagesBelow(int pages) {
        return (root, query, builder) -> builder.lessThan(root.get("pages"), pages);
    }

    private Country country(long id, String name) {
        var country = new Country();
        country.id = id;
        country.name = name;
        entityManager.persist(country);
        return country;
    }

    private Author author(long id, String name, Country country) {
        var author = new Author();
        author.id = id;
        author.name = name;
        author.country = country;
        entityManager.persist(author);
        return author;
    }

    private static Book book(long id, String title, Author author) {
        var book = new Book();
        book.id = id;
        book.title = title;
        book.author = author;
        return book;
    }

    private void chapter(Book book, int part, int number, String title) {
        var chapter = new Chapter();
        chapter.position = new Position(part, number);
        chapter.book = book;
        chapter.title = title;
        entityManager.persist(chapter);
    }

    private static List<Long> ids(String text) {
        return text == null
                ? List.of()
                : List.of(text.split(" ")).stream().map(Long::valueOf).toList();
    }

    private static Map<String, String[]> parameters(String query) {
        var values = new HashMap<String, List<String>>();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&")) {
            var name = pair.substring(0, pair.indexOf('='));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(pair.substring(name.length() + 1));
        }
        var parameters = new HashMap<String, String[]>();
        values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
        return parameters;
    }
}
