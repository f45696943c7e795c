package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a browser in which a user has signed in.
 *
 * @param name the cookie's name
 * @param domain the domain of the cookie; {@code null} for the host that sends it
 * @param maxAge the time after the last login when it expires
 * @since 0.1.0
 */
@Internal
public record DeviceCookie(String name, @Nullable String domain, Duration maxAge) {

    private static final int BYTES = 32;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Base64StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    /**
     * Returns the cookie of a service.
     *
     * @param service the service's name, as services of one site have a cookie each
     */
    public static DeviceCookie of(String service, @Nullable String domain, Duration maxAge) {
        return new DeviceCookie(service + "_device", domain, maxAge);
    }

    static String generate() {
        return GENERATOR.generateKey();
    }

    /** Returns the value of the request's cookie; {@code null} if it is missing or malformed. */
    @Nullable
    String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && VALUE.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    void write(String value, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path("/")
                .domain(domain)
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
