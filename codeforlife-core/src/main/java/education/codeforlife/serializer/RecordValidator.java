package education.codeforlife.serializer;

import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import org.hibernate.validator.HibernateValidatorFactory;
import org.jspecify.annotations.Nullable;

/** Validates records without asking JPA, for each component, whether it was loaded: no record is lazy. */
final class RecordValidator implements TraversableResolver {

    private RecordValidator() {}

    /** Returns the validator itself if it is not Hibernate Validator's. */
    static Validator of(Validator validator) {
        try {
            return validator
                    .unwrap(HibernateValidatorFactory.class)
                    .usingContext()
                    .traversableResolver(new RecordValidator())
                    .enableTraversableResolverResultCache(false)
                    .getValidator();
        } catch (ValidationException e) {
            return validator;
        }
    }

    @Override
    public boolean isReachable(
            @Nullable Object data, Node component, Class<?> root, Path path, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object data, Node component, Class<?> root, Path path, ElementType elementType) {
        return true;
    }
}
