package education.codeforlife.auth.autoconfigure;

import education.codeforlife.auth.github.GitHubTokens;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.util.StringUtils;

/**
 * Has bearer tokens verified. A request with one is a workflow's or refused: what its cookies say does not count, so
 * that no proof against forgery is due for it.
 */
final class GitHubHttpSecurity implements Customizer<HttpSecurity> {

    private static final Logger log = LoggerFactory.getLogger(GitHubHttpSecurity.class);

    private final GitHubTokens tokens;
    private final ErrorWriter writer;

    GitHubHttpSecurity(GitHubTokens tokens, ErrorWriter writer) {
        this.tokens = tokens;
        this.writer = writer;
    }

    @Override
    public void customize(HttpSecurity http) {
        AuthenticationManager verifier = tokens::authenticate;
        var filter = new BearerTokenAuthenticationFilter(verifier);
        filter.setAuthenticationEntryPoint(this::refuse);
        filter.setAuthenticationFailureHandler(this::refuse);
        http.addFilter(filter).csrf(csrf -> csrf.ignoringRequestMatchers(GitHubHttpSecurity::hasBearer));
    }

    /** Whatever starts like this is verified by the filter, or refused. */
    private static boolean hasBearer(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getHeader(HttpHeaders.AUTHORIZATION), "bearer");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        writer.write(refusal(reason), request, response);
    }

    private static ApiException refusal(AuthenticationException reason) {
        if (!(reason instanceof AuthenticationServiceException)) {
            return ApiException.refuse(
                    HttpStatus.FORBIDDEN, "authentication_failed", "Incorrect authentication credentials.");
        }
        log.warn("Cannot verify the token of a workflow: the keys of GitHub are unavailable");
        return ApiException.unavailable();
    }
}
