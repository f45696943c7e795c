package education.codeforlife.user;

import education.codeforlife.api.Internal;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The rule of {@link UserEmail}; public because a validator instantiates it. Blank text is left to the rule that the
 * annotation is composed of.
 *
 * @since 0.1.0
 */
@Internal
public final class UserEmailValidator implements ConstraintValidator<UserEmail, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || text.toString().isBlank() || EmailAddress.isValid(text.toString());
    }
}
