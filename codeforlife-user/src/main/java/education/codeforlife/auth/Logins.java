package education.codeforlife.auth;

import education.codeforlife.auth.LoginThrottle.Outcome;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.SessionMetadata;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.ClientNetwork;
import education.codeforlife.session.UserSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Logs users in, by any {@link AuthBackend}: attempts are counted, events published, a session started. Whoever fails is
 * told the backend's refusal, so that an unknown account, a wrong password and a locked account look alike. Each login
 * and each failure is an event of Spring Security.
 *
 * <p>Outside any transaction: a slow hash holds no connection.
 *
 * @since 0.1.0
 */
public final class Logins {

    private final LoginThrottle throttle;
    private final LoginAccounts accounts;
    private final KnownUserStore users;
    private final UserSessions sessions;
    private final AuthenticationEventPublisher events;

    public Logins(
            LoginThrottle throttle,
            LoginAccounts accounts,
            KnownUserStore users,
            UserSessions sessions,
            AuthenticationEventPublisher events) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.users = users;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Logs in whoever the form names.
     *
     * @return what to answer
     * @throws ValidationException if it proves nothing, or the user is not active
     * @throws ApiException 429 if too many attempts from there failed
     */
    public <F extends Record> SessionMetadata logIn(
            LoginBackend<F> backend, F form, HttpServletRequest request, HttpServletResponse response) {
        var claim = backend.claim(form);
        var outcome = throttle.attempt(claim, ClientNetwork.of(request));
        var account = claim.account();
        if (outcome != Outcome.PROVED || account == null)
            throw refused(backend, account == null ? null : account.id(), outcome, request);
        return start(backend, account, request, response);
    }

    private SessionMetadata start(
            LoginBackend<?> backend, LoginAccount account, HttpServletRequest request, HttpServletResponse response) {
        var user = account.active() ? users.find(account.id()).orElse(null) : null;
        if (user == null) throw inactive(backend, account.id(), request);
        if (user.account().sessionEpoch() != account.sessionEpoch()) // what was proved may not count any more
        throw refused(backend, account.id(), Outcome.WRONG, request);
        accounts.loggedIn(account);
        events.publishAuthenticationSuccess(attempt(backend, account.id(), true, request));
        var owing = user.owing(user.account().authFactors());
        sessions.start(owing, request, response);
        return owing.metadata();
    }

    /**
     * Notes that the user of the request's session proved a factor, if the form does.
     *
     * @return what to answer
     * @throws ValidationException if it does not, or no such factor is owed
     */
    public <F extends Record> SessionMetadata prove(
            FactorBackend<F> backend, F form, HttpServletRequest request, HttpServletResponse response) {
        var user = (KnownUser) sessions.findUser(request);
        if (user == null || !user.account().pendingFactors().contains(backend.factor()))
            throw refused(backend, user == null ? null : user.id(), Outcome.WRONG, request);
        var outcome = attempt(backend, form, user);
        if (outcome != Outcome.PROVED) throw refused(backend, user.id(), outcome, request);
        events.publishAuthenticationSuccess(attempt(backend, user.id(), true, request));
        return ((KnownUser) sessions.satisfy(backend.factor().value(), request, response)).metadata();
    }

    private <F extends Record> Outcome attempt(FactorBackend<F> backend, F form, KnownUser user) {
        if (!throttle.takeFactor(user.id())) return Outcome.LOCKED;
        if (!backend.proves(user, form)) return Outcome.WRONG;
        throttle.giveBackFactor(user.id());
        return Outcome.PROVED;
    }

    private ApiException refused(
            AuthBackend<?> backend, @Nullable Long userId, Outcome outcome, HttpServletRequest request) {
        publish(
                outcome == Outcome.LOCKED
                        ? new LockedException("No attempts are left")
                        : new BadCredentialsException("Nothing was proved"),
                attempt(backend, userId, false, request));
        return ValidationException.ofAll("invalid_login", backend.refusal());
    }

    /** Told only to whoever knows the password. */
    private ApiException inactive(AuthBackend<?> backend, long userId, HttpServletRequest request) {
        publish(new DisabledException("The user is not active"), attempt(backend, userId, false, request));
        return ValidationException.ofAll("inactive", "User is not active");
    }

    private void publish(AuthenticationException reason, LoginAuthentication attempt) {
        events.publishAuthenticationFailure(reason, attempt);
    }

    private static LoginAuthentication attempt(
            AuthBackend<?> backend, @Nullable Long userId, boolean authenticated, HttpServletRequest request) {
        return new LoginAuthentication(backend.path(), userId, authenticated, details(request));
    }

    /** Without the session's id, which would get into logs. */
    private static WebAuthenticationDetails details(HttpServletRequest request) {
        return new WebAuthenticationDetails(request.getRemoteAddr(), null);
    }
}
