package education.codeforlife.viewset.web;

import com.fasterxml.jackson.annotation.JsonView;
import education.codeforlife.api.Internal;
import education.codeforlife.request.PreparedAnswer;
import education.codeforlife.serializer.AnswerWriter;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.ViewSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.util.RawValue;

/**
 * Sends the JSON that an action wrote before its commit. Collections are always written here: Spring resolves their
 * element type by the name of a type variable, and takes that of another action's interface.
 *
 * @since 0.1.0
 */
@Internal
@ControllerAdvice
public final class AnswerAdvice implements ResponseBodyAdvice<Object> {

    private final AnswerWriter answers;

    public AnswerAdvice(AnswerWriter answers) {
        this.answers = answers;
    }

    /** A view of Jackson's depends on the method, so that Spring writes it. */
    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter)
                && isAction(method.getContainingClass())
                && !method.hasMethodAnnotation(JsonView.class);
    }

    static boolean isAction(Class<?> handler) {
        return AnnotatedElementUtils.hasAnnotation(handler, ViewSet.class)
                || CustomAction.class.isAssignableFrom(handler);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object answer,
            MethodParameter method,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (answer == null) return null;
        var prepared = PreparedAnswer.find(answer);
        if (prepared != null) return new RawValue(prepared);
        return answer instanceof Collection<?> || answer instanceof Map<?, ?>
                ? new RawValue(answers.write(answer, typeOf(ResolvableType.forMethodParameter(method))))
                : answer;
    }

    /** Returns the type of the body that a method with the return type answers with. */
    static ResolvableType typeOf(ResolvableType returned) {
        return HttpEntity.class.isAssignableFrom(returned.toClass())
                ? returned.as(HttpEntity.class).getGeneric(0)
                : returned;
    }
}
