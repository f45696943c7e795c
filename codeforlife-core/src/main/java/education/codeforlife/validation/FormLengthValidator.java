package education.codeforlife.validation;

import education.codeforlife.api.Internal;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The rule of {@link FormLength}, in code points; public because a validator instantiates it.
 *
 * @since 0.1.0
 */
@Internal
public final class FormLengthValidator implements ConstraintValidator<FormLength, String> {

    private int min;
    private int max;

    @Override
    public void initialize(FormLength constraint) {
        min = constraint.min();
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) return true;
        int length = value.codePointCount(0, value.length());
        if (length > max) return miss(context, "max_length", "at most " + max, length);
        return length >= min || miss(context, "min_length", "at least " + min, length);
    }

    private static boolean miss(ConstraintValidatorContext context, String code, String bound, int length) {
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("bound", bound)
                .addMessageParameter("length", length)
                .withDynamicPayload(new ViolationCode(code));
        return false;
    }
}
