package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.Budgets;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.ClientNetwork;
import education.codeforlife.request.RequestUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts guesses of the password by who is signed in, and may have stolen the session: as failed logins of the user. It is
 * asked before the transaction of the request, since the store of attempts has a connection of its own.
 *
 * @since 0.1.0
 */
@Internal
public final class PasswordGuesses {

    private final LoginThrottle throttle;
    private final LoginAccounts accounts;
    private final Supplier<@Nullable LoginDevices> devices;
    private final HttpServletRequest request;

    private PasswordGuesses(
            LoginThrottle throttle,
            LoginAccounts accounts,
            Supplier<@Nullable LoginDevices> devices,
            HttpServletRequest request) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.devices = devices;
        this.request = request;
    }

    /**
     * Returns the guesses that the throttle counts.
     *
     * @param devices the browsers in which users signed in; {@code null} if users sign in at another service
     * @param request the request of the current thread, whichever it is
     */
    public static PasswordGuesses of(
            LoginThrottle throttle,
            LoginAccounts accounts,
            Supplier<@Nullable LoginDevices> devices,
            HttpServletRequest request) {
        return new PasswordGuesses(throttle, accounts, devices, request);
    }

    /**
     * Runs work that checks the password of the user.
     *
     * @param isWrong whether a refusal of the work says that the password is wrong
     * @throws ApiException 429 if the attempts of the user are used up, and what the work throws
     */
    public <T> T check(RequestUser user, Predicate<ValidationException> isWrong, Supplier<T> work) {
        var name = user instanceof KnownUser known ? accounts.nameOf(known.id()) : null;
        return name == null ? work.get() : check(take(name, user), isWrong, work);
    }

    private LoginThrottle.Attempt take(LoginName name, RequestUser user) {
        var attempt = throttle.take(name, ClientNetwork.of(request), device(user));
        var delay = attempt.delay();
        if (delay == null) return attempt;
        attempt.giveBack();
        throw Budgets.usedUp(delay);
    }

    /** Returns the browser of the request, if the user has signed in there. */
    private @Nullable LoginDevice device(RequestUser user) {
        var known = devices.get();
        var device = known == null ? null : known.find(request);
        return device != null
                        && user instanceof KnownUser self
                        && device.users().contains(self.id())
                ? device
                : null;
    }

    private static <T> T check(
            LoginThrottle.Attempt attempt, Predicate<ValidationException> isWrong, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failure) {
            boolean wrong = failure instanceof ValidationException refusal && isWrong.test(refusal);
            if (!wrong) attempt.giveBack(failure);
            throw failure;
        }
        attempt.succeed();
        return result;
    }
}
