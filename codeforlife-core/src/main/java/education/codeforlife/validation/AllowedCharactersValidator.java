package education.codeforlife.validation;

import education.codeforlife.api.Internal;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.IntPredicate;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The rule of {@link AllowedCharacters}; public because a validator instantiates it.
 *
 * @since 0.1.0
 */
@Internal
public final class AllowedCharactersValidator implements ConstraintValidator<AllowedCharacters, CharSequence> {

    private IntPredicate allowed = codePoint -> true;
    private String characters = "";

    @Override
    public void initialize(AllowedCharacters constraint) {
        var spaces = constraint.spaces();
        var special = constraint.special();
        allowed = codePoint -> constraint.value().contains(codePoint)
                || (spaces && codePoint == ' ')
                || special.codePoints().anyMatch(extra -> extra == codePoint);
        characters = constraint.value().description()
                + (spaces ? ", spaces" : "")
                + (special.isEmpty() ? "" : ", special characters (" + special + ")");
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null || value.codePoints().allMatch(allowed)) return true;
        context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("characters", characters);
        return false;
    }
}
