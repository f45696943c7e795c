package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms are those of Django REST framework's {@code search_smart_split}. */
class SearchTermsTests {

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("apple pie", List.of("apple", "pie")),
                Arguments.of("apple,pie,,jam", List.of("apple", "pie", "jam")),
                Arguments.of(" ,apple\tpie\u00a0jam, ", List.of("apple", "pie", "jam")),
                Arguments.of("\"apple pie\" jam", List.of("apple pie", "jam")),
                Arguments.of("'apple pie',jam", List.of("'apple pie'", "jam")),
                Arguments.of("\"apple pie\",", List.of("apple pie")),
                Arguments.of(",,\"apple pie\"", List.of("apple pie")),
                Arguments.of("\"a, b\"", List.of("a, b")),
                Arguments.of("\"say \\\"hi\\\"\"", List.of("say \"hi\"")),
                Arguments.of("'it\\'s' here", List.of("it's", "here")),
                Arguments.of("\"it\\'s\"", List.of("it\\'s")),
                Arguments.of("\"a \\\\ b\"", List.of("a \\ b")),
                Arguments.of("\"a b\\\\\" c", List.of("a b\\", "c")),
                Arguments.of("\"not closed", List.of("\"not", "closed")),
                Arguments.of("\"not closed\\\"", List.of("\"not", "closed\\\"")),
                Arguments.of("o'Hara", List.of("o'Hara")),
                Arguments.of("o'Hara and o'Brien", List.of("o'Hara and o'Brien")),
                Arguments.of("name=\"a b\"c d", List.of("name=\"a b\"c", "d")),
                Arguments.of("\"a b\"'c", List.of("a b", "'c")),
                Arguments.of("\"\"", List.of("")),
                Arguments.of("\"", List.of("")),
                Arguments.of("\\\"a b\\\"", List.of("\\\"a", "b\\\"")),
                Arguments.of("", List.of()),
                Arguments.of(",", List.of()));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void phrasesAreKeptTogether(String search, List<String> terms) {
        assertThat(SearchTerms.of(search)).isEqualTo(terms);
    }

    @Test
    void longPhrasesAreSplit() {
        assertThat(SearchTerms.of("\"" + "\\\"a".repeat(50_000) + "\" " + "'".repeat(9_999) + " b"))
                .hasSizeBetween(3, 4)
                .contains("b");
    }
}
