package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives front ends their token against forged requests, in its cookie.
 *
 * @since 0.1.0
 */
@Internal
@RestController
public class CsrfController {

    private final CsrfTokenRepository tokens;

    public CsrfController(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** The token that the browser has, for another year, else a new one. */
    @GetMapping("csrf/cookie")
    @PermitAll
    void cookie(HttpServletRequest request, HttpServletResponse response) {
        var token = tokens.loadToken(request);
        tokens.saveToken(token == null ? tokens.generateToken(request) : token, request, response);
    }
}
