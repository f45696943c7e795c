package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.request.CallingService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A service as Spring Security sees it: anonymous, so that {@code @PreAuthorize("isAuthenticated()")} does not open
 * anything to it. The authority {@code SERVICE_} with its alias does.
 */
final class ServiceAuthentication extends AnonymousAuthenticationToken {

    ServiceAuthentication(CallingService service) {
        super("service", service, AuthorityUtils.createAuthorityList("SERVICE_" + service.name()));
    }
}
