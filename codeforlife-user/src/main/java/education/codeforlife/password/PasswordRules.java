package education.codeforlife.password;

import education.codeforlife.error.FieldError;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;

/**
 * The usual rules for new passwords. Messages and codes are those of Django and of Code for Life's front ends; lengths
 * count code points.
 *
 * @since 0.1.0
 */
public final class PasswordRules {

    private static final String SPECIAL = "!@#$%^&*()_+-=[]{};':\"\\|,.<>/?";

    private PasswordRules() {}

    /**
     * Requires that the password can be hashed: text of at most 4096 characters. Check it first, for every password.
     */
    public static PasswordRule hashable() {
        return rule(
                        RawPassword::isShort,
                        "password_too_long",
                        "This password is too long. It must contain at most " + RawPassword.MAX_LENGTH + " characters.")
                .then(rule(
                        RawPassword::isText,
                        "password_invalid",
                        "This password contains characters that are not allowed."));
    }

    /** @param characters at least so many */
    public static PasswordRule minLength(int characters) {
        return rule(
                password -> password.codePointCount(0, password.length()) >= characters,
                "password_too_short",
                "This password is too short. It must contain at least " + characters
                        + (characters == 1 ? " character." : " characters."));
    }

    /** At least one of {@code A-Z}. */
    public static PasswordRule uppercase() {
        return oneOf(c -> c >= 'A' && c <= 'Z', "password_no_uppercase", "uppercase letter");
    }

    /** At least one of {@code a-z}. */
    public static PasswordRule lowercase() {
        return oneOf(c -> c >= 'a' && c <= 'z', "password_no_lowercase", "lowercase letter");
    }

    /** At least one of {@code 0-9}. */
    public static PasswordRule digit() {
        return oneOf(c -> c >= '0' && c <= '9', "password_no_digit", "digit");
    }

    /** At least one of the punctuation marks that the front ends accept as special. */
    public static PasswordRule special() {
        return oneOf(c -> SPECIAL.indexOf(c) >= 0, "password_no_special_character", "special character");
    }

    /** Not one of the 30 000 most common ones, whatever its case; needs no network. */
    public static PasswordRule notCommon() {
        return rule(
                password -> !CommonPasswords.contain(password), "password_too_common", "This password is too common.");
    }

    /** Not digits only. */
    public static PasswordRule notNumeric() {
        return rule(
                password -> password.isEmpty() || !password.codePoints().allMatch(Character::isDigit),
                "password_entirely_numeric",
                "This password is entirely numeric.");
    }

    /** Not similar to what is known of its user. */
    public static PasswordRule notSimilarToUser() {
        return (password, user) -> user.find(new Similarity(password)::isTooGreat)
                .map(PasswordRules::tooSimilar)
                .map(List::of)
                .orElse(List.of());
    }

    /** Refuses passwords that resemble an obvious word, such as the name of the service. */
    public static PasswordRule notSimilarTo(List<String> words) {
        var known = List.copyOf(words);
        return (password, user) -> known.stream().anyMatch(new Similarity(password)::isTooGreat)
                ? List.of(tooSimilar("name of this service"))
                : List.of();
    }

    /**
     * Not known from a breach, as far as the checker can tell; a checker that fails refuses nothing. To be asked last,
     * by {@link PasswordRule#then}, since it may ask another server.
     */
    public static PasswordRule notCompromised(CompromisedPasswordChecker checker) {
        return rule(
                new LenientChecker(checker)::isFine,
                "password_compromised",
                "This password has appeared in a data breach. Please choose another one.");
    }

    private static PasswordRule oneOf(IntPredicate characters, String code, String name) {
        return rule(
                password -> password.codePoints().anyMatch(characters),
                code,
                "Your password must have at least 1 " + name + ".");
    }

    private static PasswordRule rule(Predicate<String> good, String code, String message) {
        var violation = List.of(new FieldError(code, message));
        return (password, user) -> good.test(password) ? List.of() : violation;
    }

    private static FieldError tooSimilar(String attribute) {
        return new FieldError("password_too_similar", "The password is too similar to the " + attribute + ".");
    }
}
