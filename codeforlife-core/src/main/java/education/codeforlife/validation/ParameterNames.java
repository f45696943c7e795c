package education.codeforlife.validation;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;

/** The names that clients know the parameters of a controller's methods by. */
final class ParameterNames {

    private ParameterNames() {}

    /** Returns the name that one of Spring's annotations on the parameter says, else that of the parameter itself. */
    static String of(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameterAnnotations())
                .filter(annotation -> annotation.annotationType().getPackage() == RequestParam.class.getPackage())
                .map(AnnotationUtils::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(StringUtils::hasText)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(parameter.getParameterName(), "?"));
    }
}
