package education.codeforlife.validation;

import education.codeforlife.api.Internal;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;

/**
 * Makes a validator speak as the wire contract does. The starter does so for a service's validator; elsewhere:
 *
 * <pre>{@code
 * var configuration = Validation.byProvider(HibernateValidator.class).configure();
 * ValidationConstraints.contribute(configuration);
 * var validator = configuration.buildValidatorFactory().getValidator();
 * }</pre>
 *
 * <p>The messages are in {@code ContributorValidationMessages.properties}, which a service's own
 * {@code ValidationMessages.properties} and a constraint's own {@code message} override.
 *
 * @since 0.1.0
 */
@Internal
public final class ValidationConstraints {

    private ValidationConstraints() {}

    /**
     * Counts {@link Size} of text in code points, reports every violation, and lets messages use variables but no
     * properties or methods of what they are about.
     */
    public static void contribute(HibernateValidatorConfiguration configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(SizeValidator.class);
        configuration
                .addMapping(mapping)
                .failFast(false)
                .constraintExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.VARIABLES)
                .customViolationExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.NONE);
    }
}
