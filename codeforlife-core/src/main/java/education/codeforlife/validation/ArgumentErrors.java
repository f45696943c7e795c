package education.codeforlife.validation;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorTranslator;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what Spring finds wrong with the arguments of a controller's method as view sets answer theirs: with the errors
 * of each field, by its name in JSON, and of each parameter.
 *
 * @since 0.1.0
 */
@Internal
public final class ArgumentErrors implements ErrorTranslator {

    private final JsonNames names;

    private ArgumentErrors(JsonNames names) {
        this.names = names;
    }

    /** @param json the mapper that reads bodies */
    public static ArgumentErrors of(JsonMapper json) {
        return new ArgumentErrors(new JsonNames(json));
    }

    @Override
    public @Nullable ApiException translate(Throwable failure) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return new Refusal().bean(invalid.getBindingResult(), invalid.getParameter(), List.of());
        }
        return failure instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()
                ? refusal(invalid)
                : null;
    }

    private ApiException refusal(HandlerMethodValidationException invalid) {
        var refusal = new Refusal();
        invalid.getParameterValidationResults().forEach(refusal::add);
        invalid.getCrossParameterValidationResults()
                .forEach(error -> refusal.errors.reject("invalid", BrokenRule.message(error)));
        return refusal.exception();
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(RequestPart.class);
    }

    /** A refusal that is being collected. */
    private final class Refusal {

        private final FieldErrors errors = new FieldErrors();
        private final HashSet<String> parameters = new HashSet<>();

        void add(ParameterValidationResult result) {
            var parameter = result.getMethodParameter();
            var container = isBody(parameter) ? container(result) : List.<String>of();
            if (result instanceof ParameterErrors bean) {
                bean(bean, parameter, container);
            } else {
                value(result, parameter, container);
            }
        }

        private List<String> container(ParameterValidationResult result) {
            if (result.getContainerIndex() != null) return List.of(String.valueOf(result.getContainerIndex()));
            return result.getContainerKey() == null ? List.of() : List.of(String.valueOf(result.getContainerKey()));
        }

        private void value(ParameterValidationResult result, MethodParameter parameter, List<String> container) {
            var place = isBody(parameter) ? place(container) : errors.field(parameter(ParameterNames.of(parameter)));
            BrokenRule.first(result).ifPresent(rule -> place.add(rule.error()));
        }

        private String parameter(String name) {
            parameters.add(name);
            return name;
        }

        ApiException bean(Errors invalid, MethodParameter parameter, List<String> container) {
            for (var rule : BrokenRule.firstOfEach(invalid)) {
                place(rule, parameter, container).add(rule.error());
            }
            return exception();
        }

        private FieldErrors place(BrokenRule rule, MethodParameter parameter, List<String> container) {
            if (rule.path().isEmpty()) return place(container);
            if (!isBody(parameter)) return errors.field(parameter(rule.path()));
            var place = errors;
            for (var name : container) place = place.member(name);
            for (var name : names.of(rule.path(), rule.type())) place = place.member(name);
            return place;
        }

        private FieldErrors place(List<String> container) {
            var place = errors;
            for (var name : container) place = place.member(name);
            return place.field(FieldErrors.ALL);
        }

        ApiException exception() {
            return ValidationException.of(errors, parameters);
        }
    }
}
