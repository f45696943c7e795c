package education.codeforlife.validation;

import static java.util.Map.entry;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldError;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.springframework.util.ReflectionUtils;

/**
 * The error of a broken constraint on the wire: a stable code and the message.
 *
 * <p>A service's own constraint has the code that its attribute {@code code} says, else its name in snake case
 * ({@code @NotSwearWord}: {@code not_swear_word}).
 *
 * @since 0.1.0
 */
@Internal
public final class ConstraintErrors {

    private static final Map<Class<? extends Annotation>, String> CODES = Map.ofEntries(
            entry(NotNull.class, "null"),
            entry(NotBlank.class, "blank"),
            entry(NotEmpty.class, "blank"),
            entry(Min.class, "min_value"),
            entry(DecimalMin.class, "min_value"),
            entry(Positive.class, "min_value"),
            entry(PositiveOrZero.class, "min_value"),
            entry(Max.class, "max_value"),
            entry(DecimalMax.class, "max_value"),
            entry(Negative.class, "max_value"),
            entry(NegativeOrZero.class, "max_value"),
            entry(AllowedCharacters.class, "invalid"));

    /** Packages whose other constraints have the code {@code invalid}. */
    private static final Set<String> BUILT_IN =
            Set.of("jakarta.validation.constraints", "org.hibernate.validator.constraints");

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private ConstraintErrors() {}

    /** The error that a violation becomes. */
    public static FieldError of(ConstraintViolation<?> violation) {
        if (!isMissing(violation)) return new FieldError(code(violation), violation.getMessage());
        var missing = FieldError.nullValue();
        return isDefaultMessage(violation) ? missing : new FieldError(missing.code(), violation.getMessage());
    }

    /** Returns the codes of the errors that violations of a constraint become. */
    public static Stream<String> codes(ConstraintDescriptor<?> constraint) {
        var composing = constraint.getComposingConstraints().stream().flatMap(ConstraintErrors::codes);
        boolean own = constraint.getComposingConstraints().isEmpty()
                || !constraint.getConstraintValidatorClasses().isEmpty()
                || constraint.isReportAsSingleViolation();
        return Stream.concat(own ? own(constraint) : Stream.of(), composing);
    }

    /** Returns the codes of the errors that violations of a constraint may become, whatever its attributes are. */
    public static Stream<String> codes(Class<? extends Annotation> constraint) {
        if (constraint == Size.class || constraint == FormLength.class) return lengths(1, 1);
        if (constraint == NotBlank.class || constraint == NotEmpty.class) {
            return Stream.of(code(constraint), FieldError.nullValue().code());
        }
        var composing = isBuiltIn(constraint) ? Stream.<String>of() : composing(constraint);
        boolean own = constraint.getAnnotation(Constraint.class).validatedBy().length > 0 || isBuiltIn(constraint);
        return own ? Stream.concat(Stream.of(declared(constraint)), composing) : composing;
    }

    private static Stream<String> composing(Class<? extends Annotation> constraint) {
        return Arrays.stream(constraint.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .flatMap(annotation -> annotation instanceof Size size
                        ? lengths(size.min(), size.max())
                        : codes(annotation.annotationType()));
    }

    private static String declared(Class<? extends Annotation> constraint) {
        var attribute = ReflectionUtils.findMethod(constraint, "code");
        var declared = attribute == null ? null : attribute.getDefaultValue();
        return declared instanceof String code && !code.isEmpty() ? code : code(constraint);
    }

    private static Stream<String> own(ConstraintDescriptor<?> constraint) {
        var annotation = constraint.getAnnotation();
        if (annotation instanceof Size size) return lengths(size.min(), size.max());
        if (annotation instanceof FormLength length) return lengths(length.min(), length.max());
        var declared = constraint.getAttributes().get("code");
        return Stream.of(declared instanceof String code && !code.isEmpty() ? code : code(annotation.annotationType()));
    }

    private static Stream<String> lengths(int min, int max) {
        return Stream.concat(
                min > 0 ? Stream.of("min_length") : Stream.of(),
                max < Integer.MAX_VALUE ? Stream.of("max_length") : Stream.of());
    }

    /** Null breaks {@link NotBlank} too, but it is not blank. */
    private static boolean isMissing(ConstraintViolation<?> violation) {
        var type = annotationType(violation);
        return violation.getInvalidValue() == null && (type == NotBlank.class || type == NotEmpty.class);
    }

    private static boolean isDefaultMessage(ConstraintViolation<?> violation) {
        return violation
                .getMessageTemplate()
                .equals("{" + annotationType(violation).getName() + ".message}");
    }

    private static String code(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
        var decided = hibernate.getDynamicPayload(ViolationCode.class);
        if (decided != null) return decided.value();
        var attribute = violation.getConstraintDescriptor().getAttributes().get("code");
        if (attribute instanceof String code && !code.isEmpty()) return code;
        return code(annotationType(violation));
    }

    private static String code(Class<? extends Annotation> type) {
        var code = CODES.get(type);
        if (code != null) return code;
        return isBuiltIn(type) ? "invalid" : snakeCase(type.getSimpleName());
    }

    private static boolean isBuiltIn(Class<? extends Annotation> type) {
        return BUILT_IN.stream().anyMatch(type.getPackageName()::startsWith);
    }

    private static String snakeCase(String name) {
        return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static Class<? extends Annotation> annotationType(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }
}
