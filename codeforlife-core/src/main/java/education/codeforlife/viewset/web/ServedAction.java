package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ViewSetDefinition;
import org.springframework.web.method.HandlerMethod;

/**
 * An action as clients call it.
 *
 * @param method of HTTP
 * @param path with a slash at both ends, as in {@code /fruits/{id}/}
 * @param viewSet the path of the view set
 * @since 0.1.0
 */
@Internal
public record ServedAction(
        String method,
        String path,
        String viewSet,
        Action action,
        HandlerMethod handler,
        ViewSetDefinition<?, ?> definition) {}
