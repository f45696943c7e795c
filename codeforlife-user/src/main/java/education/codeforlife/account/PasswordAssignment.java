package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.UserAttributes;
import education.codeforlife.user.User;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Gives users passwords that satisfy the rules for their kind.
 *
 * @since 0.1.0
 */
public final class PasswordAssignment {

    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;

    private PasswordAssignment(PasswordPolicy policy, PasswordEncoder encoder) {
        this.policy = policy;
        this.encoder = encoder;
    }

    /** Returns the assignment of passwords that satisfy the policy, hashed by the encoder. */
    @Internal
    public static PasswordAssignment of(PasswordPolicy policy, PasswordEncoder encoder) {
        return new PasswordAssignment(policy, encoder);
    }

    /** Returns the violated rules, which a serializer can report beside other errors. */
    public List<FieldError> violations(User user, String password) {
        return rule(user).violations(password, attributes(user));
    }

    /**
     * Sets a password that was chosen by a person.
     *
     * @throws ValidationException of the field {@code password} if it violates a rule
     */
    @Internal
    public void choose(User user, String password) {
        var errors = new FieldErrors();
        violations(user, password).forEach(errors.field("password")::add);
        if (!errors.isEmpty()) throw ValidationException.of(errors);
        assign(user, password);
    }

    /** Sets a random password, which the rules do not apply to. */
    @Internal
    public void assign(User user, String password) {
        user.setPassword(Objects.requireNonNull(encoder.encode(password)));
    }

    private PasswordRule rule(User user) {
        if (user.getTeacher() != null) return policy.teacher();
        var student = user.getStudent();
        return student == null || student.getKlass() == null ? policy.independent() : policy.student();
    }

    private static UserAttributes attributes(User user) {
        return UserAttributes.none()
                .with("first name", user.getFirstName())
                .with("last name", user.getLastName())
                .with("email address", user.getEmail());
    }
}
