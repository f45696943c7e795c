package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderElementsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a, b ,c          | a/b/c",
                "a                | a",
                ",a,, ,b,         | a/b",
                "''               | ''",
                "\"a,b\",c        | \"a,b\"/c",
                "\"a,b,c          | \"a/b/c",
                "\"x, b           | \"x/b",
                "\"x, \"b,c\", d  | \"x/\"b,c\"/d",
                "\"\",\"\"        | \"\"/\"\""
            })
    void separatorOutsideOfQuotesSplits(String value, String elements) {
        assertThat(String.join("/", HeaderElements.split(value, ','))).isEqualTo(elements);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"a\" | a", "a | a", "\"a | a", "a\" | a", "\"\" | ''", "\" | ''", "'' | ''"})
    void quotesAroundTextAreRemoved(String text, String unquoted) {
        assertThat(HeaderElements.unquoted(text)).isEqualTo(unquoted);
    }

    /** Steps are counted, not timed. */
    @ParameterizedTest
    @ValueSource(strings = {",", "\"", "\"\"", "a,", "\",", "for=\"a,b\";"})
    void splittingTwiceTheLengthTakesTwiceTheSteps(String part) {
        long once = steps(part.repeat(2000));

        assertThat(steps(part.repeat(4000))).isLessThanOrEqualTo(2 * once);
    }

    @Test
    void valueOfAnyLengthIsSplitWithoutADeepStack() {
        assertThat(HeaderElements.split("\"\"".repeat(1_000_000), ',')).hasSize(1);
        assertThat(HeaderElements.split(",".repeat(1_000_000), ',')).isEmpty();
    }

    private static long steps(String value) {
        var steps = new AtomicLong();
        HeaderElements.split(new CountingText(value, steps), ',');
        return steps.get();
    }

    /** Counts each character that is looked at or copied. */
    private record CountingText(String text, AtomicLong steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            steps.addAndGet(end - start);
            return text.substring(start, end);
        }
    }
}
