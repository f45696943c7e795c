package education.codeforlife.encryption.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.encryption.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of a {@link KeyedHash}. Extend it to test an implementation, as with {@link FieldCipherContract}.
 *
 * @since 0.1.0
 */
public abstract class KeyedHashContract {

    private static final String CONTEXT = "otp_bypass_tokens.token:42";

    /** The hash under test; each call may answer another one with the same keys. */
    protected abstract KeyedHash hash();

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdefgh", "pâté \u0000 \uD83C\uDF4F\n"})
    void aValueMatchesItsHash(String value) {
        assertThat(hash().matches(value, hash().hash(value, CONTEXT), CONTEXT)).isTrue();
    }

    @Test
    void equalValuesHaveEqualHashes() {
        assertThat(hash().hash("abcdefgh", CONTEXT)).isEqualTo(hash().hash("abcdefgh", CONTEXT));
    }

    @Test
    void anotherValueDoesNotMatch() {
        assertThat(hash().matches("abcdefgi", hash().hash("abcdefgh", CONTEXT), CONTEXT))
                .isFalse();
    }

    @Test
    void aHashCannotBeMovedToAnotherContext() {
        var hash = hash().hash("abcdefgh", CONTEXT);

        assertThat(hash().matches("abcdefgh", hash, "otp_bypass_tokens.token:43"))
                .isFalse();
        assertThat(hash().hash("abcdefgh", "otp_bypass_tokens.token:43")).isNotEqualTo(hash);
    }

    @Test
    void endOfTheContextIsPartOfTheHash() {
        assertThat(hash().hash("2abc", "token:4")).isNotEqualTo(hash().hash("abc", "token:42"));
    }

    @Test
    void hashesAreShortAscii() {
        assertThat(hash().hash("\u00e9".repeat(1000), CONTEXT))
                .isPrintable()
                .isASCII()
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void noCharacterOfAHashIsIgnored() {
        var hash = hash().hash("abcdefgh", CONTEXT);
        for (int i = 0; i < hash.length(); i++) {
            var shorter = hash.substring(0, i) + hash.substring(i + 1);
            assertThat(hash().matches("abcdefgh", shorter, CONTEXT)).isFalse();
        }
    }

    @Test
    void noOtherSpellingOfAHashMatches() {
        var hash = hash().hash("abcdefgh", CONTEXT);
        var begin = hash.substring(0, hash.length() - 1);
        for (char last = '!'; last <= '~'; last++) {
            if (hash.endsWith(String.valueOf(last))) continue;
            assertThat(hash().matches("abcdefgh", begin + last, CONTEXT)).isFalse();
        }
        assertThat(hash().matches("abcdefgh", hash + "=", CONTEXT)).isFalse();
        assertThat(hash().matches("abcdefgh", hash + "==", CONTEXT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdefgh", "not base64!", "\u00e9", "AAAA"})
    void malformedHashDoesNotMatch(String text) {
        assertThat(hash().matches("abcdefgh", text, CONTEXT)).isFalse();
    }

    @Test
    void halvesOfSurrogatePairsAreNotHashed() {
        assertThatIllegalArgumentException().isThrownBy(() -> hash().hash("\uD83C", CONTEXT));
        assertThat(hash().matches("\uD83C", hash().hash("?", CONTEXT), CONTEXT)).isFalse();
    }
}
