package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.JsonBody;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.FormEngine;
import education.codeforlife.viewset.ViewSetSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives {@link Body}, {@link BulkBody} and {@link BulkKeys} to the methods of actions, and {@link Form} and
 * {@link JsonBody} to those of ordinary controllers, too, unread.
 *
 * @since 0.1.0
 */
@Internal
public final class BodyArgumentResolver implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(Body.class, BulkBody.class, BulkKeys.class, Form.class, JsonBody.class);

    private final ObjectReader reader;
    private final ViewSetSettings settings;
    private final FormEngine forms;
    private final RequestUserResolver users;
    private final Map<MethodParameter, Class<?>> records = new ConcurrentHashMap<>();

    public BodyArgumentResolver(
            JsonMapper json, ViewSetSettings settings, FormEngine forms, RequestUserResolver users) {
        this.forms = forms;
        this.users = users;
        this.reader = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var json = new RequestJsonBody(request, reader, settings.maxBodyBytes());
        if (parameter.getParameterType() == BulkKeys.class) return new BulkKeys<>(json);
        var type = records.computeIfAbsent(parameter, BodyArgumentResolver::recordOf);
        if (parameter.getParameterType() == BulkBody.class) return new BulkBody<>(type, json);
        RequestContext.bindSecrets(webRequest, new BodySecrets(json));
        if (parameter.getParameterType() == JsonBody.class) return json;
        if (parameter.getParameterType() == Body.class) return new Body<>(type, json);
        return new Form<>(type, json, forms, users.resolve(request), ServedViewSet.find(request));
    }

    private static Class<?> recordOf(MethodParameter parameter) {
        return ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
    }
}
