package education.codeforlife.validation;

import education.codeforlife.error.FieldError;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.HibernateValidator;

/** Validates as a service does, and answers what the wire would say. */
final class WireValidator {

    static final Validator VALIDATOR = validator();

    private WireValidator() {}

    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class).configure();
        ValidationConstraints.contribute(configuration);
        return configuration.buildValidatorFactory().getValidator();
    }

    /** Every broken rule of a property whose value would be this, in order. */
    static List<FieldError> errors(Class<?> type, String property, Object value) {
        return VALIDATOR.validateValue(type, property, value).stream()
                .sorted(ConstraintOrder.of(type, property))
                .map(ConstraintErrors::of)
                .toList();
    }

    static List<String> messages(Class<?> type, String property, Object value) {
        return errors(type, property, value).stream().map(FieldError::message).toList();
    }
}
