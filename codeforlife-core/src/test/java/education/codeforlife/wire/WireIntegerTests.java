package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireIntegerTests {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "7,7",
                "+7,7",
                "-7,-7",
                " 7\t,7",
                "007,7",
                "1_000,1000",
                "0,0",
                "-0,0",
                "\u0663\u0664,34",
                "\uff11,1"
            })
    void readsWhatPythonReads(String text, BigInteger expected) {
        assertThat(WireInteger.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "+", "-", "--1", "- 1", "1 0", "_1", "1_", "1__0", "0x10", "1e3", "1.0", "abc", "\u0000",
                "1\u0000", "null", "\u00bd", "\u2167", "\u200b1"
            })
    void refusesWhatPythonRefuses(String text) {
        assertThat(WireInteger.parse(text)).isNull();
    }

    @Test
    void digitsBeyondTheBasicPlaneAreDigits() {
        assertThat(WireInteger.parse(Character.toString(0x1D7D9))).isEqualTo(BigInteger.ONE);
    }

    @Test
    void sizeIsUnlimitedUpToPythonsBound() {
        assertThat(WireInteger.parse("9223372036854775808")).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(WireInteger.parse("9".repeat(4300))).isNotNull();
        assertThat(WireInteger.parse("9".repeat(4301))).isNull();
    }

    @Test
    void surroundingWhiteSpaceIsThatOfUnicode() {
        assertThat(WireText.strip("\u00a0\u0085\u3000\u001ca b\u2028\u202f\u2007"))
                .isEqualTo("a b");
        assertThat(WireText.strip(" \n")).isEmpty();
    }
}
