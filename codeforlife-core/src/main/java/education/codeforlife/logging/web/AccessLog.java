package education.codeforlife.logging.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line for each request, with the logger {@value #LOGGER}: its method, the template of its path, the status
 * and the time that it took. The path itself and the query are left out, since people write names into both.
 *
 * @since 0.1.0
 */
@Internal
public final class AccessLog {

    /** The name of the logger, for configurations that redirect these lines or switch them off. */
    public static final String LOGGER = "education.codeforlife.access";

    private static final Logger log = LoggerFactory.getLogger(LOGGER);

    private final Set<String> quietRoutes;

    /** @param quietRoutes whose requests are logged if they fail only, as those that platforms probe all the time */
    public AccessLog(Set<String> quietRoutes) {
        this.quietRoutes = quietRoutes;
    }

    void record(HttpServletRequest request, int status, Duration duration) {
        var route = route(request);
        if (status < 400 && quietRoutes.contains(route)) return;
        log.atInfo()
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("http.duration_ms", duration.toMillis())
                .log("{} {} {} {} ms", request.getMethod(), route, status, duration.toMillis());
    }

    private static String route(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "-");
    }
}
