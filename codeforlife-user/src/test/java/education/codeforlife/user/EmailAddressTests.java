package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "Ada.Lovelace+school@sub.example.co.uk",
                "o'brien@example.com",
                "ada@localhost",
                "ada@xn--bcher-kva.example",
                "jürgen@bücher.example",
                "jurgen\u0308@example.com",
                "ἀριστοτέλης@example.com",
                "あだ@例え.テスト",
                "İndependent@example.com"
            })
    void addressIsValid(String address) {
        assertThat(EmailAddress.isFormed(address)).isTrue();
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "ada@example.c",
                "a b@example.com",
                "ada@exam ple.com",
                "ada@@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "a..da@example.com",
                "ada@.example.com",
                "ada@example..com",
                "ada@-example.com",
                "ada@example-.com",
                "ada@[127.0.0.1]",
                "\"ada\"@example.com",
                "ada@example.com\n",
                "ada\u0000@example.com"
            })
    void textIsNotFormed(String text) {
        assertThat(EmailAddress.isFormed(text)).isFalse();
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com.",
                "ada@example.com\u3002",
                "ada@example\u3002com",
                "ada@example\uFF0Ecom",
                "ada@example\uFF61com",
                "\uFF41da@example.com",
                "ada@example.\uFF43om",
                "\uFB01ona@example.com",
                "\u212Aatie@example.com",
                "ad\u017Fa@example.com",
                "ada\u200B@example.com",
                "ada\u200D@example.com",
                "\u202Eada@example.com",
                "\u2066ada@example.com",
                "ad\u00ADa@example.com",
                "ada\u2060@example.com",
                "\uFEFFada@example.com",
                "ada\u061C@example.com",
                "ada\uFE0F@example.com",
                "ada\uDB40\uDD00@example.com",
                "ada\uDB40\uDC61@example.com",
                "ada\u034F@example.com",
                "ada\u115F@example.com",
                "ada\u3164@example.com",
                "ada\u17B4@example.com",
                "ada\u180B@example.com",
                "ada\u180E@example.com",
                "ada\u2800@example.com",
                "ada\u00A0@example.com",
                "ada\u2003@example.com",
                "ada\u3000@example.com",
                "ada\u2028@example.com",
                "ada\u0085@example.com",
                "ada\u0378@example.com",
                "ada\uE000@example.com",
                "ada\uD83C\uDF4F@example.com",
                "ada\uD800@example.com",
                "ada\uFFFE@example.com"
            })
    void addressOfCharactersThatDeceiveIsFormedButNotValid(String address) {
        assertThat(EmailAddress.isFormed(address)).isTrue();
        assertThat(EmailAddress.isValid(address)).isFalse();
    }

    /** A reader who compares two addresses sees each of their characters. */
    @Test
    void noValidCharacterIsInvisibleOrACompatibilityForm() {
        assertThat(IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                        .filter(codePoint -> Character.isIdentifierIgnorable(codePoint)
                                || Character.isSpaceChar(codePoint)
                                || Character.isWhitespace(codePoint)
                                || !Character.isDefined(codePoint)
                                || codePoint >= 0xFF00 && codePoint <= 0xFFEF)
                        .filter(codePoint ->
                                EmailAddress.isValid("a" + Character.toString(codePoint) + "@example.com")))
                .isEmpty();
    }

    @Test
    void addressHasAtMost254Characters() {
        var domain = "@" + "d".repeat(63) + ".example";

        assertThat(EmailAddress.isValid("a".repeat(254 - domain.length()) + domain))
                .isTrue();
        assertThat(EmailAddress.isFormed("a".repeat(255 - domain.length()) + domain))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", ".", "a.", "a@", "-", "a-", "\u0301\u0323", "é"})
    void longTextIsRejectedUnread(String part) {
        var text = part.repeat(500_000);
        long start = System.nanoTime();

        assertThat(EmailAddress.isFormed(text)).isFalse();
        assertThat(EmailAddress.normalize(text)).isSameAs(text);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000);
    }
}
