package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.user.EmailAddress;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The rule of {@link FormEmail}; public because a validator instantiates it.
 *
 * @since 0.1.0
 */
@Internal
public final class FormEmailValidator implements ConstraintValidator<FormEmail, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || EmailAddress.isFormed(value);
    }
}
