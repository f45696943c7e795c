package education.codeforlife.viewset.web;

import education.codeforlife.viewset.ViewSetDefinition;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The view set whose action serves a request. */
final class ServedViewSet {

    private static final String ATTRIBUTE = ServedViewSet.class.getName();

    private ServedViewSet() {}

    static void bind(HttpServletRequest request, ViewSetDefinition<?, ?> viewSet) {
        request.setAttribute(ATTRIBUTE, viewSet);
    }

    static @Nullable ViewSetDefinition<?, ?> find(HttpServletRequest request) {
        return (ViewSetDefinition<?, ?>) request.getAttribute(ATTRIBUTE);
    }
}
