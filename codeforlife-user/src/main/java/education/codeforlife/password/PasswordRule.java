package education.codeforlife.password;

import education.codeforlife.error.FieldError;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what is wrong with a new password. {@link PasswordRules} has the usual ones:
 *
 * <pre>{@code
 * PasswordRules.minLength(8).and(PasswordRules.digit()).and(PasswordRules.notCommon())
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PasswordRule {

    /**
     * Returns all violations, in the order in which they are reported; empty if the password is valid.
     *
     * @param user what is known of the one whose password it is to be
     */
    List<FieldError> violations(String password, UserAttributes user);

    /** Combines both rules; the violations of both are reported. */
    default PasswordRule and(PasswordRule other) {
        return (password, user) -> Stream.concat(
                        violations(password, user).stream(), other.violations(password, user).stream())
                .toList();
    }

    /** This rule, and the other one for passwords that this one finds nothing wrong with. */
    default PasswordRule then(PasswordRule other) {
        return (password, user) -> {
            var violations = violations(password, user);
            return violations.isEmpty() ? other.violations(password, user) : violations;
        };
    }
}
