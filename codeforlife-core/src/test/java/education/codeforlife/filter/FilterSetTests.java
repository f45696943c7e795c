package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;
import org.springframework.data.jpa.domain.Specification;

class FilterSetTests {

    private final FilterSet<Book> filters = FilterSet.of(Book.class)
            .equal("id", "id")
            .equal("lent", "lent")
            .equal("genre", "genre")
            .equal("printed_on", "printedOn")
            .contains("title", "title")
            .exclude("_id", "id")
            .choice("type", Map.of("any", Specification.unrestricted()))
            .search("search", "title", "author.name")
            .custom("after", LocalDate.class, day -> Specification.unrestricted())
            .ordering("title", "title")
            .ordering("printed_on", "printedOn")
            .ordering("author", "author.name");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=",
                "id= ",
                "title=",
                "type=",
                "search=",
                "search=,",
                "_id=&_id=",
                "unknown=1",
                "ordering=title"
            })
    void emptyAndUnknownParametersAreIgnored(String query) {
        assertThat(filters.specification(parameters(query))).isNull();
        assertThat(filters.specification(Map.of())).isNull();
        assertThat(FilterSet.none().specification(parameters("id=1"))).isNull();
    }

    @Test
    void malformedBooleanIsIgnored() {
        assertThat(filters.specification(parameters("lent=maybe"))).isNull();
        assertThat(filters.specification(parameters("lent=TRUE"))).isNotNull();
        assertThat(filters.specification(parameters("lent=0"))).isNotNull();
    }

    @Test
    void theLastValueOfARepeatedParameterCounts() {
        assertThat(filters.specification(parameters("id=x&id=1"))).isNotNull();
        assertThat(filters.specification(parameters("id=1&id="))).isNull();
        assertThat(refusals("_id=x&_id=1")).containsOnlyKeys("_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=x|invalid|Enter a number.",
                "id=1.5|invalid|Enter a number.",
                "_id=1&_id=x|invalid|Enter a number.",
                "printed_on=2024-02-30|invalid|Enter a valid date.",
                "printed_on=+12024-02-03|invalid|Enter a valid date.",
                "type=foo|invalid_choice|Select a valid choice. foo is not one of the available choices.",
                "genre=foo|invalid_choice|Select a valid choice. foo is not one of the available choices.",
                "after=soon|invalid|Enter a valid date."
            })
    void refusalsSayWhatIsWrong(String query, String code, String message) {
        assertThat(refusals(query).values()).containsExactly(new FieldError(code, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title=a\0b", "search=\0", "type=\0", "id=1\0", "_id=1&_id=\0"})
    void nulIsRefused(String query) {
        assertThat(refusals(query).values())
                .containsExactly(new FieldError("null_characters_not_allowed", "Null characters are not allowed."));
    }

    @Test
    void theErrorsOfAllParametersAreCollected() {
        assertThat(refusals("type=foo&title=\0&_id=x&after=2024-01-01")).containsOnlyKeys("type", "title", "_id");
    }

    @Test
    void orderingIgnoresNamesThatAreNotDeclared() {
        assertThat(filters.sort(parameters("ordering=-printed_on, author,id,title,-title,--title")))
                .isEqualTo(
                        Sort.by(Sort.Order.desc("printedOn"), Sort.Order.asc("author.name"), Sort.Order.asc("title")));
        assertThat(filters.sort(parameters("ordering=nope"))).isEqualTo(Sort.unsorted());
        assertThat(filters.sort(Map.of())).isEqualTo(Sort.unsorted());
    }

    @Test
    void repeatedOrderingIsOneList() {
        assertThat(filters.sort(parameters("ordering=-printed_on&ordering=&ordering=author,title")))
                .isEqualTo(
                        Sort.by(Sort.Order.desc("printedOn"), Sort.Order.asc("author.name"), Sort.Order.asc("title")));
    }

    @Test
    void defaultOrderingCountsWhenTheCallerDoesNotAskForOne() {
        var ordered = filters.defaultOrdering("-printed_on", "title");
        var byDefault = Sort.by(Sort.Order.desc("printedOn"), Sort.Order.asc("title"));

        assertThat(ordered.sort(Map.of())).isEqualTo(byDefault);
        assertThat(ordered.sort(parameters("ordering="))).isEqualTo(byDefault);
        assertThat(ordered.sort(parameters("ordering=nope"))).isEqualTo(byDefault);
        assertThat(ordered.sort(parameters("ordering=author"))).isEqualTo(Sort.by("author.name"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ordered.defaultOrdering("title"))
                .withMessageContaining("Duplicate default ordering");
    }

    @Test
    void orderingSaysWhereRowsWithoutAValueGo() {
        var ordered = FilterSet.of(Book.class).ordering("title", "title", NullHandling.NULLS_LAST);

        assertThat(ordered.sort(parameters("ordering=-title")))
                .isEqualTo(Sort.by(Sort.Order.desc("title").nullsLast()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "offset", "ordering"})
    void parametersOfEveryListAreReserved(String parameter) {
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Book.class).equal(parameter, "id"))
                .withMessageContaining("Reserved parameter \"" + parameter + "\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Book.class).range("id_min", parameter, "id"))
                .withMessageContaining("Reserved parameter \"" + parameter + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-title", "title,id", " title"})
    void orderingThatCannotBeAskedForIsRefused(String name) {
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Book.class).ordering(name, "title"))
                .withMessageContaining("cannot be asked for");
    }

    @Test
    void constantsAreSpelledAsInAnswers() {
        var books = FilterSet.of(Book.class).equal("genre", "genre").in("genres", "genre");

        assertThat(books.specification(parameters("genre=novel&genres=novel"))).isNotNull();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> books.specification(parameters("genre=FICTION&genres=novel&genres=x")))
                .satisfies(refusal -> assertThat(refusal.toJson())
                        .isEqualTo(Map.of(
                                "genre",
                                List.of("Select a valid choice. FICTION is not one of the available choices."),
                                "genres",
                                List.of("Select a valid choice. x is not one of the available choices."))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lent", "genre", "code"})
    void valuesWithoutAnOrderAreNotCompared(String attribute) {
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Book.class).greater("x", attribute))
                .withMessageContaining("have no order");
        assertThatIllegalStateException()
                .isThrownBy(() -> FilterSet.of(Book.class).range("from", "to", attribute))
                .withMessageContaining("have no order");
    }

    @Test
    void malformedBoundsAreRefused() {
        var books = FilterSet.of(Book.class)
                .range("id_min", "id_max", "id")
                .range("after", "before", "printedOn")
                .isNull("author__isnull", "author");

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> books.specification(parameters("id_min=x&id_max=1.5&after=soon&before=2024-02-30")))
                .satisfies(refusal -> assertThat(refusal.toJson())
                        .isEqualTo(Map.of(
                                "id_min", List.of("Enter a number."),
                                "id_max", List.of("Enter a number."),
                                "after", List.of("Enter a valid date."),
                                "before", List.of("Enter a valid date."))));
        assertThat(books.specification(parameters("author__isnull=perhaps"))).isNull();
    }

    @Test
    void aSetIsNotChangedByDeclaringMore() {
        var empty = FilterSet.of(Book.class);
        empty.equal("id", "id").ordering("title", "title");

        assertThat(empty.specification(parameters("id=1"))).isNull();
        assertThat(empty.sort(parameters("ordering=title"))).isEqualTo(Sort.unsorted());
    }

    @Test
    void declarationsThatCannotWorkAreRefused() {
        var books = FilterSet.of(Book.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> books.equal("x", "author.nam"))
                .withMessageContaining("author.nam");
        assertThatIllegalStateException().isThrownBy(() -> books.equal("x", "")).withMessageContaining("Book");
        assertThatIllegalStateException()
                .isThrownBy(() -> books.equal("x", "author"))
                .withMessageContaining("Author");
        assertThatIllegalStateException().isThrownBy(() -> books.contains("x", "id"));
        assertThatIllegalStateException().isThrownBy(() -> books.search("x", "title", "id"));
        assertThatIllegalStateException().isThrownBy(() -> books.ordering("x", "chapters.title"));
        assertThatIllegalStateException()
                .isThrownBy(() -> filters.in("id", "id"))
                .withMessageContaining("Duplicate parameter");
        assertThatIllegalStateException()
                .isThrownBy(() -> filters.ordering("title", "id"))
                .withMessageContaining("Duplicate parameter");
    }

    @Test
    void aServicesOwnParserMayRefuse() {
        var books = FilterSet.of(Book.class)
                .<String>custom("isbn", FilterSetTests::isbn, isbn -> Specification.unrestricted());

        assertThat(books.specification(parameters("isbn=1"))).isNotNull();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> books.specification(parameters("isbn=x")))
                .satisfies(refusal -> assertThat(refusal.toJson()).isEqualTo(Map.of("isbn", List.of("No ISBN."))));
    }

    private static String isbn(String value) {
        if (value.equals("x")) throw new InvalidValueException("invalid", "No ISBN.");
        return value;
    }

    private Map<String, FieldError> refusals(String query) {
        var refusal = catchThrowableOfType(ValidationException.class, () -> filters.specification(parameters(query)));
        var errors = new HashMap<String, FieldError>();
        refusal.errors().get(0).forEach((path, error) -> errors.put(path.get(0), error));
        return errors;
    }

    private static Map<String, String[]> parameters(String query) {
        var values = new HashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var name = pair.substring(0, pair.indexOf('='));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(pair.substring(name.length() + 1));
        }
        var parameters = new HashMap<String, String[]>();
        values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
        return parameters;
    }

    static class Book {
        long id;
        boolean lent;
        UUID code;
        String title;
        Genre genre;
        LocalDate printedOn;
        Author author;
        List<Chapter> chapters;
    }

    static class Author {
        String name;
    }

    static class Chapter {
        String title;
    }

    enum Genre {
        @JsonProperty("novel")
        FICTION
    }
}
