package education.codeforlife.viewset.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.PathVariableMethodArgumentResolver;

/** Gives the key that was parsed for the look-up of the action to the methods of view sets that take it. */
final class KeyArgumentResolver implements HandlerMethodArgumentResolver {

    private final PathVariableMethodArgumentResolver texts = new PathVariableMethodArgumentResolver();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var variable = parameter.getParameterAnnotation(PathVariable.class);
        return variable != null
                && PathKey.VARIABLE.equals(variable.name())
                && AnswerAdvice.isAction(parameter.getContainingClass());
    }

    /** A parameter of another type than that of keys is converted as Spring does it. */
    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var key = PathKey.of((HttpServletRequest) request.getNativeRequest());
        var type = ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType());
        return type.isInstance(key) ? key : texts.resolveArgument(parameter, view, request, binders);
    }
}
