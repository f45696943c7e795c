package education.codeforlife.permission.test;

import education.codeforlife.permission.GuardedController;
import education.codeforlife.permission.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A controller that asks for one permission, with the requests that it serves.
 *
 * @param requests by the name of their methods, as {@code GET tasks/{id}/}
 */
record ControllerSection(Class<?> type, Permission permission, Map<String, String> requests) {

    /** Every such controller of a service, in the order of their paths. */
    static List<ControllerSection> all(ApplicationContext service) {
        return service.getBeansOfType(GuardedController.class).values().stream()
                .filter(GuardedController::belongsToApi)
                .map(controller -> of(controller, service))
                .sorted(Comparator.comparing(ControllerSection::path))
                .toList();
    }

    private static ControllerSection of(GuardedController controller, ApplicationContext service) {
        var type = AopUtils.getTargetClass(controller);
        var requests = new TreeMap<String, String>();
        service.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((request, handler) -> {
                    if (Objects.equals(handler.getBeanType(), type)) {
                        requests.put(handler.getMethod().getName(), ViewSetSection.request(request));
                    }
                }));
        return new ControllerSection(type, controller.permission(), requests);
    }

    /** The shortest of the paths that are served. */
    String path() {
        return requests.values().stream()
                .map(request -> request.substring(request.indexOf(' ') + 1))
                .min(Comparator.comparing(String::length))
                .orElseThrow();
    }
}
