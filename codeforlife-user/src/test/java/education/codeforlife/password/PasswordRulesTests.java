package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;

class PasswordRulesTests {

    private static final String EMOJI = "\uD83C\uDF4F";

    @Test
    void messagesAreThoseOfDjangoAndTheFrontEnds() {
        assertThat(PasswordRules.minLength(8).violations("1234567", UserAttributes.none()))
                .containsExactly(new FieldError(
                        "password_too_short", "This password is too short. It must contain at least 8 characters."));
        assertThat(PasswordRules.minLength(1).violations("", UserAttributes.none()))
                .extracting(FieldError::message)
                .containsExactly("This password is too short. It must contain at least 1 character.");
        assertThat(PasswordRules.notCommon().violations("password", UserAttributes.none()))
                .containsExactly(new FieldError("password_too_common", "This password is too common."));
        assertThat(PasswordRules.notNumeric().violations("12345678", UserAttributes.none()))
                .containsExactly(new FieldError("password_entirely_numeric", "This password is entirely numeric."));
        assertThat(PasswordRules.uppercase().violations("a", UserAttributes.none()))
                .containsExactly(new FieldError(
                        "password_no_uppercase", "Your password must have at least 1 uppercase letter."));
        assertThat(PasswordRules.special().violations("a", UserAttributes.none()))
                .containsExactly(new FieldError(
                        "password_no_special_character", "Your password must have at least 1 special character."));
    }

    @Test
    void lengthsCountCodePoints() {
        assertThat(codes(PasswordRules.minLength(8), EMOJI.repeat(7))).containsExactly("password_too_short");
        assertThat(codes(PasswordRules.minLength(8), EMOJI.repeat(8))).isEmpty();
        assertThat(codes(PasswordRules.hashable(), EMOJI.repeat(RawPassword.MAX_LENGTH)))
                .isEmpty();
        assertThat(codes(PasswordRules.hashable(), EMOJI.repeat(RawPassword.MAX_LENGTH + 1)))
                .containsExactly("password_too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83C", "\uDF4F\uD83C"})
    void malformedTextIsRejected(String password) {
        assertThat(codes(PasswordRules.hashable(), password)).containsExactly("password_invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "teacher, Abcdefg1!, password_too_short",
        "teacher, abcdefgh1!, password_no_uppercase",
        "teacher, ABCDEFGH1!, password_no_lowercase",
        "teacher, Abcdefghi!, password_no_digit",
        "teacher, Abcdefghi1, password_no_special_character",
        "independent, Abcdef1, password_too_short",
        "independent, abcdefg1, password_no_uppercase",
        "independent, ABCDEFG1, password_no_lowercase",
        "independent, Abcdefgh, password_no_digit",
        "student, abcde, password_too_short"
    })
    void eachRuleOfCodeForLifeStandsForItself(String kind, String password, String code) {
        assertThat(codes(rule(PasswordPreset.CFL, kind), password)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"teacher, Abcdefgh1!", "independent, Abcdefg1", "student, abcdef"})
    void theShortestPasswordOfCodeForLifeIsGoodEnough(String kind, String password) {
        assertThat(codes(rule(PasswordPreset.CFL, kind), password)).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(codes(PasswordPreset.CFL.teacher(), ""))
                .containsExactly(
                        "password_too_short",
                        "password_no_uppercase",
                        "password_no_lowercase",
                        "password_no_digit",
                        "password_no_special_character");
    }

    @Test
    void theStandardAsksForLengthAlone() {
        assertThat(codes(PasswordPreset.ASVS.teacher(), "a".repeat(14))).containsExactly("password_too_short");
        assertThat(codes(PasswordPreset.ASVS.teacher(), "a".repeat(15))).isEmpty();
        assertThat(codes(PasswordPreset.ASVS.independent(), "a".repeat(7))).containsExactly("password_too_short");
        assertThat(codes(PasswordPreset.ASVS.independent(), "a".repeat(128))).isEmpty();
        assertThat(codes(PasswordPreset.ASVS.student(), "a".repeat(7))).containsExactly("password_too_short");
        assertThat(codes(PasswordPreset.ASVS.student(), "a".repeat(8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", " password1\t", "qwerty123", "123456", "letmein", "passw0rd"})
    void commonPasswordsAreKnown(String password) {
        assertThat(codes(PasswordRules.notCommon(), password)).containsExactly("password_too_common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery staple", "pass word", "xkqzjv"})
    void othersAreNot(String password) {
        assertThat(codes(PasswordRules.notCommon(), password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "ALICE",
                "ecila",
                "1alice9",
                "alice1234",
                "wonderland",
                "land.wonder",
                "alice@wonderland.org"
            })
    void passwordSimilarToTheUserIsRefused(String password) {
        var alice = UserAttributes.none().with("last name", null).with("email address", "Alice@Wonderland.org");

        assertThat(PasswordRules.notSimilarToUser().violations(password, alice))
                .containsExactly(
                        new FieldError("password_too_similar", "The password is too similar to the email address."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice12345", "alicealice", "", "queen of hearts", "alice and the march hare went for tea"})
    void passwordWithAPartOfTheUserIsAllowed(String password) {
        var alice = UserAttributes.none().with("first name", "Alice").with("last name", " ");

        assertThat(PasswordRules.notSimilarToUser().violations(password, alice)).isEmpty();
    }

    @Test
    void theFirstAttributeThatIsResembledIsTold() {
        var alice = UserAttributes.none().with("first name", "Alice").with("username", "alice");

        assertThat(PasswordRules.notSimilarToUser().violations("alice", alice))
                .extracting(FieldError::message)
                .containsExactly("The password is too similar to the first name.");
    }

    @Test
    void similarityCountsCharactersOfAllPlanes() {
        var user = UserAttributes.none().with("first name", EMOJI.repeat(7));

        assertThat(PasswordRules.notSimilarToUser().violations(EMOJI.repeat(8), user))
                .hasSize(1);
        assertThat(PasswordRules.notSimilarToUser().violations("\uD83C\uDF4A".repeat(8), user))
                .isEmpty();
    }

    @Test
    void passwordSimilarToTheServiceIsRefused() {
        var rule = PasswordRules.notSimilarTo(List.of("rapid router"));

        assertThat(codes(rule, "RapidRouter1")).containsExactly("password_too_similar");
        assertThat(codes(rule, "slow switch")).isEmpty();
    }

    @Test
    void theNextRuleIsAskedOnlyWhenTheFirstIsContent() {
        var rule = PasswordRules.minLength(8).then((password, user) -> {
            throw new AssertionError("asked about " + password);
        });

        assertThat(codes(rule, "short")).containsExactly("password_too_short");
        assertThat(codes(PasswordRules.minLength(8).then(PasswordRules.digit()), "long enough"))
                .containsExactly("password_no_digit");
    }

    @Test
    void breachedPasswordsAreRefused() {
        var rule =
                PasswordRules.notCompromised(password -> new CompromisedPasswordDecision("breached".equals(password)));

        assertThat(codes(rule, "breached")).containsExactly("password_compromised");
        assertThat(codes(rule, "unheard of")).isEmpty();
    }

    @Test
    void aCheckerThatFailsRefusesNothing() {
        var rule = PasswordRules.notCompromised(password -> {
            throw new IllegalStateException("cannot be reached");
        });

        assertThat(codes(rule, "breached")).isEmpty();
    }

    private static List<String> codes(PasswordRule rule, String password) {
        return rule.violations(password, UserAttributes.none()).stream()
                .map(FieldError::code)
                .toList();
    }

    private static PasswordRule rule(PasswordPreset preset, String kind) {
        return switch (kind) {
            case "teacher" -> preset.teacher();
            case "independent" -> preset.independent();
            default -> preset.student();
        };
    }
}
