package education.codeforlife.password;

/**
 * The rules for the new password of each kind of user.
 *
 * <pre>{@code
 * policy.teacher().violations(password, UserAttributes.none().with("email address", email))
 *         .forEach(violation -> row.reject("password", violation.code(), violation.message()));
 * }</pre>
 *
 * @since 0.1.0
 */
public record PasswordPolicy(PasswordRule teacher, PasswordRule independent, PasswordRule student) {}
