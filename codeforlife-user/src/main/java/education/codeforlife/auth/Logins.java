package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.SessionMetadata;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.ClientNetwork;
import education.codeforlife.session.UserSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Logs users in: takes an attempt, has the {@link LoginBackend} find and verify the account, starts a session. An
 * unknown account, a wrong password and a locked account get the same answer, the backend's refusal. Each login and each
 * failure is an event of Spring Security.
 *
 * <p>Runs outside any transaction: a slow hash does not hold a connection.
 *
 * @since 0.1.0
 */
@Internal
public final class Logins {

    private final LoginThrottle throttle;
    private final LoginAccounts accounts;
    private final KnownUserStore users;
    private final UserSessions sessions;
    private final AuthenticationEventPublisher events;
    private final LoginDevices devices;

    private Logins(
            LoginThrottle throttle,
            LoginAccounts accounts,
            KnownUserStore users,
            UserSessions sessions,
            AuthenticationEventPublisher events,
            LoginDevices devices) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.users = users;
        this.sessions = sessions;
        this.events = events;
        this.devices = devices;
    }

    /** Returns the logins of the given users. */
    public static Logins of(
            LoginThrottle throttle,
            LoginAccounts accounts,
            KnownUserStore users,
            UserSessions sessions,
            AuthenticationEventPublisher events,
            LoginDevices devices) {
        return new Logins(throttle, accounts, users, sessions, events, devices);
    }

    /**
     * Logs in the owner of the account that the form names.
     *
     * @return the answer
     * @throws ValidationException if the form is not verified, or the user is not active
     * @throws ApiException 429 if too many attempts from the address failed, 503 if the form cannot be verified now
     */
    public <F extends Record> SessionMetadata logIn(
            LoginBackend<F> backend, F form, HttpServletRequest request, HttpServletResponse response) {
        var name = LoginName.of(backend, form);
        var device = devices.find(request);
        boolean early = device != null && name.subject() != null;
        var found = early ? backend.find(form) : null;
        var attempt = throttle.take(name, ClientNetwork.of(request), deviceOf(found, device));
        var check = check(backend, form, early ? () -> found : () -> backend.find(form), attempt);
        var account = check.account();
        if (attempt.locked() || !check.verified() || account == null) {
            throw refused(backend, account == null ? null : account.id(), attempt.locked(), request);
        }
        attempt.succeed();
        return start(backend, account, device, request, response);
    }

    /** Returns the device if the owner of the account has signed in there; one of others does not count. */
    private static @Nullable LoginDevice deviceOf(@Nullable LoginAccount account, @Nullable LoginDevice device) {
        return account != null && device != null && device.users().contains(account.id()) ? device : null;
    }

    /** Gives the attempt back if the form cannot be checked: too many passwords are being hashed, for instance. */
    private static <F extends Record> Check check(
            LoginBackend<F> backend, F form, Supplier<@Nullable LoginAccount> find, LoginThrottle.Attempt attempt) {
        try {
            var account = find.get();
            return new Check(account, backend.verify(form, attempt.locked() ? null : account));
        } catch (RuntimeException e) {
            attempt.giveBack(e);
            throw e;
        }
    }

    private SessionMetadata start(
            LoginBackend<?> backend,
            LoginAccount account,
            @Nullable LoginDevice device,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = account.active() ? users.find(account.id()).orElse(null) : null;
        if (user == null) throw inactive(backend, account.id(), request);
        boolean outdated = user.account().sessionEpoch() != account.sessionEpoch();
        if (outdated) throw refused(backend, account.id(), false, request); // the verified secret may have changed
        accounts.loggedIn(account);
        succeeded(backend, user, request);
        var owing = user.owing(user.account().authFactors());
        if (owing.pendingFactors().isEmpty()) devices.signedIn(device, user, response);
        sessions.start(owing, request, response);
        return owing.metadata();
    }

    /**
     * Records that the user of the request's session proved a second factor.
     *
     * @return the answer, a {@link SessionMetadata}
     * @throws ValidationException if the form does not prove the factor, or the factor is not pending
     */
    public <F extends Record> Object prove(
            FactorBackend<F> backend, F form, HttpServletRequest request, HttpServletResponse response) {
        if (!(sessions.findUser(request) instanceof KnownUser user)) throw refused(backend, null, false, request);
        if (!user.account().pendingFactors().contains(backend.factor())) {
            throw refused(backend, user.id(), false, request);
        }
        var attempt = throttle.takeFactor(user.id());
        if (attempt.locked() || !backend.proves(user, form)) {
            throw refused(backend, user.id(), attempt.locked(), request);
        }
        attempt.succeed();
        succeeded(backend, user, request);
        var satisfied = sessions.satisfy(backend.factor().value(), request, response);
        if (satisfied.isFull()) devices.signedIn(devices.find(request), user, response);
        return satisfied.metadata();
    }

    private void succeeded(AuthBackend<?> backend, KnownUser user, HttpServletRequest request) {
        events.publishAuthenticationSuccess(authentication(backend, user.id(), true, request));
    }

    private ApiException refused(
            AuthBackend<?> backend, @Nullable Long userId, boolean locked, HttpServletRequest request) {
        var reason = locked
                ? new LockedException("The limit of failed attempts is reached")
                : new BadCredentialsException("The credentials are wrong");
        events.publishAuthenticationFailure(reason, authentication(backend, userId, false, request));
        return ValidationException.ofAll("invalid_login", backend.refusal());
    }

    /** Only callers who know the password get this answer. */
    private ApiException inactive(AuthBackend<?> backend, long userId, HttpServletRequest request) {
        var reason = new DisabledException("The user is not active");
        events.publishAuthenticationFailure(reason, authentication(backend, userId, false, request));
        return ValidationException.ofAll("inactive", "User is not active");
    }

    /** The details omit the session's id, which would get into logs. */
    private static LoginAuthentication authentication(
            AuthBackend<?> backend, @Nullable Long userId, boolean authenticated, HttpServletRequest request) {
        var details = new WebAuthenticationDetails(request.getRemoteAddr(), null);
        return new LoginAuthentication(backend.path(), userId, authenticated, details);
    }

    /**
     * The result of a check.
     *
     * @param account the account that the form names
     */
    private record Check(@Nullable LoginAccount account, boolean verified) {}
}
