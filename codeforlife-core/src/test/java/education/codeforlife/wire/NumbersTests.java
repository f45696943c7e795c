package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    private static final ScalarType<BigInteger> INTEGER = ScalarType.of(BigInteger.class);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"7,7", "+7,7", "-7,-7", " 7\t,7", "007,7", "1_000,1000", "0,0", "-0,0"})
    void readsWhatPythonReads(String text, BigInteger expected) {
        assertThat(INTEGER.readOrNull(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "+", "-", "--1", "- 1", "1 0", "_1", "1_", "1__0", "0x10", "1e3", "1.0", "abc", "\u0000",
                "1\u0000", "null", "\u00bd", "\u2167", "\u200b1"
            })
    void refusesWhatPythonRefuses(String text) {
        assertThat(INTEGER.readOrNull(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0663\u0664", "\uff11", "1\u0662", "1_\u0662", "\ud835\udfd9"})
    void refusesTheDigitsOfOtherScripts(String text) {
        assertThat(INTEGER.readOrNull(text)).isNull();
        assertThat(ScalarType.of(Long.class).readOrNull(text)).isNull();
        assertThat(ScalarType.of(Double.class).readOrNull(text)).isNull();
    }

    @Test
    void digitsOfOtherScriptsAreWrittenInAscii() {
        assertThat(WireText.asciiDigits("-1\u0662_\uff13\ud835\udfd9x\u00bd")).isEqualTo("-12_31x\u00bd");
    }

    @Test
    void sizeIsUnlimitedUpToPythonsBound() {
        assertThat(INTEGER.readOrNull("9223372036854775808")).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(INTEGER.readOrNull("9".repeat(4300))).isNotNull();
        assertThat(INTEGER.readOrNull("-" + "9".repeat(4300))).isNotNull();
        assertThat(INTEGER.readOrNull("9".repeat(4301))).isNull();
    }

    @Test
    void decimalsHaveABoundTheSameForTextAndJson() {
        var type = ScalarType.of(BigDecimal.class);
        assertThat(type.readOrNull("9".repeat(4300))).isNull();
        assertThat(type.readOrNull("9".repeat(1000))).isNotNull();
        assertThat(type.readOrNull("9".repeat(1001))).isNull();
        assertThat(type.readOrNull("1e999")).isNotNull();
        assertThat(type.readOrNull("1e1000")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud800", "\udbffb", "\udc00", "a\udfff"})
    void halfASurrogatePairIsNotStorable(String text) {
        assertThat(WireText.isStorable(text)).isFalse();
        assertThat(WireText.isStorable("\ud7ff\ud83d\ude00\ue000")).isTrue();
    }

    @Test
    void surroundingWhiteSpaceIsThatOfUnicode() {
        assertThat(WireText.strip("\u00a0\u0085\u3000\u001ca b\u2028\u202f\u2007"))
                .isEqualTo("a b");
        assertThat(WireText.strip(" \n")).isEmpty();
    }
}
