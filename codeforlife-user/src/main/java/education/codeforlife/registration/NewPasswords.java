package education.codeforlife.registration;

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
 * Gives users passwords that keep the rules for their kind.
 *
 * @since 0.1.0
 */
public final class NewPasswords {

    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;

    public NewPasswords(PasswordPolicy policy, PasswordEncoder encoder) {
        this.policy = policy;
        this.encoder = encoder;
    }

    /** What is wrong with the password, for a serializer to tell it beside other errors; empty when nothing is. */
    public List<FieldError> violations(User user, String password) {
        return rule(user).violations(password, attributes(user));
    }

    /** @throws ValidationException of the field {@code password}, when it keeps not the rules */
    void choose(User user, String password) {
        var errors = new FieldErrors();
        violations(user, password).forEach(errors.field("password")::add);
        if (!errors.isEmpty()) throw ValidationException.of(errors);
        assign(user, password);
    }

    /** Without asking the rules, which are for passwords that people make up. */
    void assign(User user, String password) {
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
