package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the token against forged requests in a cookie that the front end's scripts read and send back in a header:
 * other sites can do neither. Spring Security's own cookie repository makes tokens with dashes, which front ends do not
 * expect.
 *
 * @since 0.1.0
 */
@Internal
public final class CsrfCookie implements CsrfTokenRepository {

    static final String HEADER = "X-CSRFToken";

    private static final BytesKeyGenerator TOKENS = KeyGenerators.secureRandom(16);
    private static final Duration MAX_AGE = Duration.ofDays(365);

    private final String name;
    private final @Nullable String domain;

    /**
     * @param service whose cookie it is, as services of one site have one each
     * @param domain of the cookie; {@code null} for the host that sends it
     */
    public CsrfCookie(String service, @Nullable String domain) {
        this.name = service + "_csrftoken";
        this.domain = domain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(HexFormat.of().formatHex(TOKENS.generateKey()));
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "csrfmiddlewaretoken", value);
    }

    /** @param token {@code null} changes nothing: the cookie outlives sessions */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) return;
        var cookie = ResponseCookie.from(name, token.getToken())
                .secure(true)
                .sameSite("Strict")
                .path("/")
                .domain(domain)
                .maxAge(MAX_AGE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty() ? null : token(cookie.getValue());
    }
}
