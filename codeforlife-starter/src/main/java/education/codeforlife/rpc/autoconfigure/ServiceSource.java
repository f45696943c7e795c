package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUserSource;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows the services whose tokens {@link ServiceTokenFilter} accepted. */
final class ServiceSource implements RequestUserSource {

    private static final String CALLER = ServiceSource.class.getName() + ".caller";

    static void remember(CallingService service, HttpServletRequest request) {
        request.setAttribute(CALLER, service);
    }

    @Override
    public @Nullable CallingService find(HttpServletRequest request) {
        return (CallingService) request.getAttribute(CALLER);
    }
}
