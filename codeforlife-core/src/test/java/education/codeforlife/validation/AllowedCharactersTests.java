package education.codeforlife.validation;

import static education.codeforlife.validation.CharSet.ASCII_NUMERIC;
import static education.codeforlife.validation.CharSet.UNICODE_ALPHA;
import static education.codeforlife.validation.CharSet.UNICODE_ALPHANUMERIC;
import static education.codeforlife.validation.CharSet.UPPERCASE_ASCII_ALPHA;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCharactersTests {

    record Body(
            @AllowedCharacters(ASCII_NUMERIC) String otp,

            @AllowedCharacters(value = UNICODE_ALPHANUMERIC, spaces = true, special = "-_")
            String klass,

            @AllowedCharacters(value = UPPERCASE_ASCII_ALPHA, special = "{$}\\😀")
            String odd,

            @AllowedCharacters(UNICODE_ALPHA) @AllowedCharacters(UPPERCASE_ASCII_ALPHA)
            String both,

            @AccessCode String code) {}

    @ParameterizedTest
    @CsvSource({
        "ASCII_ALPHA,azAZ,é 1_",
        "LOWERCASE_ASCII_ALPHA,az,Aß1",
        "UPPERCASE_ASCII_ALPHA,AZ,aÉ1",
        "ASCII_NUMERIC,0189,a٣½-",
        "ASCII_ALPHANUMERIC,azAZ09,é٣_",
        "LOWERCASE_ASCII_ALPHANUMERIC,az09,Aé",
        "UPPERCASE_ASCII_ALPHANUMERIC,AZ09,aÉ",
        "UNICODE_ALPHA,azAZéßΩ你ǅʰ𝒜,1_ ٣",
        "LOWERCASE_UNICODE_ALPHA,azéßω𝒶,AΩ你ªʰ1",
        "UPPERCASE_UNICODE_ALPHA,AZÉΩ𝒜,aω你ǅⒶ1",
        "UNICODE_NUMERIC,09٣½Ⅷ𝟙,aé-.",
        "UNICODE_ALPHANUMERIC,azéΩ你9٣½,_- 😀",
        "LOWERCASE_UNICODE_ALPHANUMERIC,aé9٣,AΩ",
        "UPPERCASE_UNICODE_ALPHANUMERIC,AÉ9٣,aω"
    })
    void aSetHasItsCharactersAndNoOthers(CharSet set, String members, String others) {
        assertThat(members.codePoints()).allMatch(set::contains);
        assertThat(others.codePoints()).noneMatch(set::contains);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "123456")
    void nullAndEmptyAreLeftToOtherRules(String otp) {
        assertThat(WireValidator.errors(Body.class, "otp", otp)).isEmpty();
    }

    @Test
    void theMessageNamesWhatIsAllowed() {
        assertThat(WireValidator.errors(Body.class, "otp", "12a"))
                .containsExactly(new FieldError("invalid", "can only contain: ASCII numbers (0-9)"));
        assertThat(WireValidator.messages(Body.class, "klass", "a+b"))
                .containsExactly("can only contain: unicode alphanumeric characters, spaces, special characters (-_)");
    }

    @Test
    void otherWhiteSpaceIsRejected() {
        assertThat(WireValidator.errors(Body.class, "klass", "Année 7-b_")).isEmpty();
        assertThat(WireValidator.errors(Body.class, "klass", "a\n")).isNotEmpty();
        assertThat(WireValidator.errors(Body.class, "klass", "a\u00a0b")).isNotEmpty();
    }

    @Test
    void specialCharactersAreMeantAsTheyAre() {
        assertThat(WireValidator.errors(Body.class, "odd", "A{$}\\😀")).isEmpty();
        assertThat(WireValidator.messages(Body.class, "odd", "\ud83d"))
                .containsExactly(
                        "can only contain: uppercase ASCII alpha characters (A-Z), special characters ({$}\\😀)");
    }

    @Test
    void allBrokenRulesAreReportedAsDeclared() {
        assertThat(WireValidator.messages(Body.class, "both", "1"))
                .containsExactly(
                        "can only contain: unicode alpha characters",
                        "can only contain: uppercase ASCII alpha characters (A-Z)");
    }

    @Test
    void anAccessCodeHasFiveUppercaseCharacters() {
        assertThat(WireValidator.errors(Body.class, "code", "AB123")).isEmpty();
        assertThat(WireValidator.errors(Body.class, "code", null)).isEmpty();
        assertThat(WireValidator.errors(Body.class, "code", "ab1"))
                .containsExactly(
                        new FieldError("min_length", "Ensure this field has at least 5 characters."),
                        new FieldError(
                                "invalid", "can only contain: uppercase ASCII alphanumeric characters (A-Z, 0-9)"));
    }
}
