package education.codeforlife.validation;

import education.codeforlife.api.Internal;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * {@link Size} in code points where the value is text, so that an emoji counts as one character, and with a message of
 * the one bound that was missed, which it names as the message's {@code bound}. Public because a validator instantiates
 * it; {@link ValidationConstraints} installs it.
 *
 * @since 0.1.0
 */
@Internal
public final class SizeValidator implements ConstraintValidator<Size, Object> {

    private int min;
    private int max;

    @Override
    public void initialize(Size constraint) {
        min = constraint.min();
        max = constraint.max();
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("Invalid bounds of " + constraint + ": use 0 <= min <= max");
        }
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null) return true;
        var size = size(value);
        if (size > max) return miss(context, "max_length", "no more than " + max, value);
        if (size < min) return miss(context, "min_length", "at least " + min, value);
        return true;
    }

    private static boolean miss(ConstraintValidatorContext context, String code, String bound, Object value) {
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("bound", bound + (value instanceof CharSequence ? " characters" : " elements"))
                .withDynamicPayload(new ViolationCode(code));
        return false;
    }

    private static int size(Object value) {
        if (value instanceof CharSequence text) return Character.codePointCount(text, 0, text.length());
        if (value instanceof Collection<?> collection) return collection.size();
        if (value instanceof Map<?, ?> map) return map.size();
        if (value.getClass().isArray()) return Array.getLength(value);
        throw new UnexpectedTypeException(
                "Unsupported type " + value.getClass().getName() + " of @Size: use text, a collection or an array");
    }
}
