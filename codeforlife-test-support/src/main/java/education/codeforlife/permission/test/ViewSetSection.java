package education.codeforlife.permission.test;

import education.codeforlife.request.Action;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * A view set with the requests that its actions serve.
 *
 * @param requests by the action's name
 */
record ViewSetSection(ViewSetDefinition<?, ?> definition, Map<String, RequestMappingInfo> requests) {

    private static final List<Action> USUAL = List.of(
            Action.LIST,
            Action.RETRIEVE,
            Action.CREATE,
            Action.UPDATE,
            Action.PARTIAL_UPDATE,
            Action.DESTROY,
            Action.BULK_CREATE,
            Action.BULK_PARTIAL_UPDATE,
            Action.BULK_DESTROY);

    /** Every view set of a service, in the order of their paths. */
    static List<ViewSetSection> all(ViewSetHandlerMapping mapping) {
        return mapping.definitions().stream()
                .map(definition -> new ViewSetSection(definition, requests(definition, mapping)))
                .sorted(Comparator.comparing(ViewSetSection::path))
                .toList();
    }

    private static Map<String, RequestMappingInfo> requests(
            ViewSetDefinition<?, ?> definition, ViewSetHandlerMapping mapping) {
        var requests = new HashMap<String, RequestMappingInfo>();
        mapping.getHandlerMethods().forEach((request, handler) -> {
            if (handler.getBean() instanceof CustomAction<?, ?> action) {
                if (action.viewSet() == definition.viewSet()) {
                    requests.put(action.action().name(), request);
                }
            } else if (handler.getBeanType() == definition.viewSet().getClass()) {
                requests.putIfAbsent(handler.getMethod().getName(), request);
            }
        });
        return requests;
    }

    String path() {
        var declared = AnnotatedElementUtils.findMergedAnnotation(type(), ViewSet.class);
        return Objects.requireNonNull(declared).path() + "/";
    }

    Class<?> type() {
        return definition.viewSet().getClass();
    }

    /** The usual ones first, then the service's own by name. */
    List<Action> actions() {
        var declared = definition.rules().keySet();
        var own =
                declared.stream().filter(action -> !USUAL.contains(action)).sorted(Comparator.comparing(Action::name));
        return Stream.concat(USUAL.stream().filter(declared::contains), own).toList();
    }

    /** Returns the request of an action, as {@code PATCH users/{id}/}. */
    String request(Action action) {
        return request(mapping(action));
    }

    static String request(RequestMappingInfo request) {
        return request.getMethodsCondition().getMethods().iterator().next() + " "
                + request.getPatternValues().iterator().next().replaceFirst("^/", "") + "/";
    }

    boolean writes(Action action) {
        return !mapping(action).getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private RequestMappingInfo mapping(Action action) {
        return Objects.requireNonNull(requests.get(action.name()));
    }
}
