package education.codeforlife.fuzz.test;

import education.codeforlife.request.Action;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.JsonBody;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Finds what a service serves: the actions of its view sets, and every other handler of Spring MVC. */
final class ServedEndpoints {

    private static final List<RequestMethod> ANY_METHOD = List.of(RequestMethod.GET, RequestMethod.POST);

    private final List<ViewSetDefinition<?, ?>> viewSets;
    private final Map<String, Class<?>> forms;
    private final List<ServedEndpoint> found = new ArrayList<>();

    private ServedEndpoints(ApplicationContext service) {
        this.viewSets = service.getBeansOfType(ViewSetHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.definitions().stream())
                .toList();
        this.forms = LoginForms.of(service);
    }

    /** Returns the endpoints in an order that is the same in each run. */
    static List<ServedEndpoint> of(ApplicationContext service) {
        var endpoints = new ServedEndpoints(service);
        service.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach(endpoints::add));
        return endpoints.found.stream()
                .sorted(Comparator.comparing(ServedEndpoint::toString))
                .toList();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        for (var path : mapping.getPatternValues()) {
            for (var method : methods.isEmpty() ? ANY_METHOD : methods) found.add(endpoint(method, path, handler));
        }
    }

    private ServedEndpoint endpoint(RequestMethod method, String pattern, HandlerMethod handler) {
        var path = pattern.replaceFirst("/$", "");
        if (handler.getBean() instanceof CustomAction<?, ?> action) return custom(method, path, action);
        var form = forms.get(path);
        if (form != null) return new ServedEndpoint(method.name(), path, ServedEndpoint.Form.ONE, form, List.of());
        var body = Stream.of(handler.getMethodParameters())
                .filter(parameter -> form(parameter, handler) != ServedEndpoint.Form.NONE)
                .findFirst()
                .orElse(null);
        return new ServedEndpoint(
                method.name(),
                path,
                body == null ? ServedEndpoint.Form.NONE : form(body, handler),
                record(body, handler),
                parameters(handler.getBeanType()));
    }

    private ServedEndpoint custom(RequestMethod method, String path, CustomAction<?, ?> action) {
        return new ServedEndpoint(
                method.name(),
                path,
                form(action),
                action.type(),
                parameters(action.viewSet().getClass()));
    }

    private static ServedEndpoint.Form form(CustomAction<?, ?> action) {
        if (action.type() == null) return ServedEndpoint.Form.NONE;
        return action.isBulk() ? ServedEndpoint.Form.BY_KEY : ServedEndpoint.Form.ONE;
    }

    private static ServedEndpoint.Form form(MethodParameter parameter, HandlerMethod handler) {
        var type = parameter.getParameterType();
        if (type == Body.class || type == Form.class) return ServedEndpoint.Form.ONE;
        if (type == BulkKeys.class) return ServedEndpoint.Form.KEYS;
        if (type == JsonBody.class) return ServedEndpoint.Form.ANY;
        if (type == BulkBody.class) {
            boolean creates = handler.getMethod().getName().equals(Action.BULK_CREATE.name());
            return creates ? ServedEndpoint.Form.LIST : ServedEndpoint.Form.BY_KEY;
        }
        if (!parameter.hasParameterAnnotation(RequestBody.class)) return ServedEndpoint.Form.NONE;
        return type.isRecord() ? ServedEndpoint.Form.ONE : ServedEndpoint.Form.ANY;
    }

    private static @Nullable Class<?> record(@Nullable MethodParameter body, HandlerMethod handler) {
        if (body == null) return null;
        if (body.getParameterType().isRecord()) return body.getParameterType();
        var type = ResolvableType.forMethodParameter(body.withContainingClass(handler.getBeanType()))
                .getGeneric(0)
                .toClass();
        return type.isRecord() ? type : null;
    }

    private List<String> parameters(Class<?> viewSet) {
        return viewSets.stream()
                .filter(definition -> definition.viewSet().getClass() == viewSet)
                .flatMap(definition -> definition.filters().parameters().stream())
                .toList();
    }
}
