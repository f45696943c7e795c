package education.codeforlife.validation;

import education.codeforlife.error.FieldError;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * A rule that Spring found broken.
 *
 * @param path the path of the property, as Spring writes it; empty for the object as a whole
 * @param type the class of the object that the path begins at
 * @param violation the constraint; {@code null} if a validator of Spring's kind refused the value
 */
record BrokenRule(
        String path,
        @Nullable Class<?> type,
        FieldError error,
        @Nullable ConstraintViolation<?> violation) {

    private static final String NOT_CONVERTED = "Invalid value.";

    /** Returns of each property the rule that counts. */
    static List<BrokenRule> firstOfEach(Errors errors) {
        var byPath = new TreeMap<String, List<BrokenRule>>();
        for (var error : errors.getAllErrors()) {
            var rule = of(error, errors);
            byPath.computeIfAbsent(rule.path(), path -> new ArrayList<>()).add(rule);
        }
        return byPath.values().stream().map(BrokenRule::first).toList();
    }

    /** Returns the rule that counts of a value that is not an object with properties. */
    static Optional<BrokenRule> first(ParameterValidationResult result) {
        var rules = result.getResolvableErrors().stream()
                .map(error -> of(error, violation(error, result)))
                .toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of(first(rules));
    }

    private static BrokenRule of(MessageSourceResolvable error, @Nullable ConstraintViolation<?> violation) {
        return new BrokenRule("", null, error(error, violation), violation);
    }

    private static BrokenRule first(List<BrokenRule> rules) {
        var first = rules.get(0).violation();
        if (first == null || first.getLeafBean() == null) return rules.get(0);
        var order =
                ConstraintOrder.of(first.getLeafBean().getClass(), rules.get(0).property());
        return rules.stream()
                .filter(rule -> rule.violation() != null)
                .min(Comparator.comparing(rule -> Objects.requireNonNull(rule.violation()), order))
                .orElseThrow();
    }

    private String property() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static BrokenRule of(ObjectError error, Errors errors) {
        var violation = error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
        var field = error instanceof org.springframework.validation.FieldError named ? named : null;
        boolean unconverted = field != null && field.isBindingFailure();
        var told = unconverted ? new FieldError("invalid", NOT_CONVERTED) : error(error, violation);
        return new BrokenRule(field == null ? "" : field.getField(), type(violation, errors), told, violation);
    }

    private static @Nullable Class<?> type(@Nullable ConstraintViolation<?> violation, Errors errors) {
        if (errors instanceof BindingResult result && result.getTarget() != null) {
            return result.getTarget().getClass();
        }
        var root = errors instanceof ParameterErrors parameter ? parameter.getArgument() : null;
        if (root != null) return root.getClass();
        return violation == null ? null : violation.getRootBeanClass();
    }

    private static @Nullable ConstraintViolation<?> violation(
            MessageSourceResolvable error, ParameterValidationResult result) {
        try {
            return result.unwrap(error, ConstraintViolation.class);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static FieldError error(MessageSourceResolvable error, @Nullable ConstraintViolation<?> violation) {
        return violation != null ? ConstraintErrors.of(violation) : new FieldError("invalid", message(error));
    }

    /** Returns the message of an error that is not a constraint's. */
    static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), NOT_CONVERTED);
    }
}
