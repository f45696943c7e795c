package education.codeforlife.service.contributor.session;

import education.codeforlife.error.ApiException;
import education.codeforlife.session.UserSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("session")
class SignInController {

    private static final String PIN = "pin";

    private final ContributorStore contributors;
    private final UserSessions sessions;

    SignInController(ContributorStore contributors, UserSessions sessions) {
        this.contributors = contributors;
        this.sessions = sessions;
    }

    record Key(String key) {}

    record Pin(String pin) {}

    @PostMapping("login-with-key")
    @PermitAll
    Object signIn(@RequestBody Key body, HttpServletRequest request, HttpServletResponse response) {
        var contributor = contributors.findByKey(body.key()).orElseThrow(SignInController::refused);
        var owing = contributor.withPendingFactors(Set.of(PIN));
        sessions.start(owing, request, response);
        return owing.metadata();
    }

    @PostMapping("login-with-pin")
    @PermitAll
    Object provePin(@RequestBody Pin body, HttpServletRequest request, HttpServletResponse response) {
        var user = sessions.findUser(request);
        if (user == null || !contributors.hasPin(user.userId(), body.pin())) {
            throw refused();
        }
        return sessions.satisfy(PIN, request, response).metadata();
    }

    private static ApiException refused() {
        return ApiException.refuse(HttpStatus.BAD_REQUEST, "invalid_login", "Please enter the correct key and PIN.");
    }
}
