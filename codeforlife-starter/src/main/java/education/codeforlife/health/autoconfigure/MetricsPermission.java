package education.codeforlife.health.autoconfigure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Admits the requests that have the credentials of {@code codeforlife.metrics}, and none while the password is unset. */
record MetricsPermission(MetricsProperties properties) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(!properties.password().isEmpty() && isKnown(context.getRequest()));
    }

    private boolean isKnown(HttpServletRequest request) {
        var credentials = properties.username() + ":" + properties.password();
        var expected = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && MessageDigest.isEqual(expected.getBytes(UTF_8), header.getBytes(UTF_8));
    }
}
