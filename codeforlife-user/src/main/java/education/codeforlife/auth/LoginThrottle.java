package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.ClientNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Counts attempts to log in, by the name that was typed: accounts that exist and names that were made up are counted
 * alike. An attempt is taken before the check, and given back if it succeeds.
 *
 * <p>A login from a browser in which the user has signed in has a budget of its own, which others cannot use up. Every
 * other login meets the limits of the address, of the name at this address, and of the name. This follows OWASP's advice
 * on device cookies.
 *
 * @since 0.1.0
 */
@Internal
public final class LoginThrottle {

    private final AttemptStore attempts;
    private final GroupCounts groups;
    private final ThrottleSettings settings;

    private LoginThrottle(AttemptStore attempts, ThrottleSettings settings) {
        this.attempts = attempts;
        this.groups = new GroupCounts(attempts);
        this.settings = settings;
    }

    /** Returns the throttle with the given limits. */
    public static LoginThrottle of(AttemptStore attempts, ThrottleSettings settings) {
        return new LoginThrottle(attempts, settings);
    }

    /**
     * An attempt that was taken.
     *
     * @param locked whether the attempts of the name are used up: the login must fail, after the usual time
     * @param shared the budgets that logins of other names use, too
     * @param own the budgets of the name at an address or a device
     */
    record Attempt(AttemptStore store, boolean locked, List<Budget> shared, List<Budget> own) {

        /** Gives the attempt back; the name has all its attempts at the address or the device again. */
        void succeed() {
            own.forEach(budget -> store.forget(budget.key()));
            giveBack(shared);
        }

        /** Gives the attempt back, since nothing was checked. */
        void giveBack() {
            giveBack(own);
            giveBack(shared);
        }

        private void giveBack(List<Budget> budgets) {
            budgets.forEach(budget -> store.giveBack(budget.key(), budget.limit()));
        }
    }

    /**
     * Takes an attempt to log in.
     *
     * @param device the browser of the request, if the user whom the name means has signed in there
     * @throws ApiException 429 if the attempts of the address are used up
     */
    Attempt take(LoginName name, ClientNetwork network, @Nullable LoginDevice device) {
        var subject = name.subject();
        if (device != null && subject != null) return ofDevice(name, subject, device);
        var shared = new ArrayList<>(ofAddress(name, network));
        if (subject == null || !name.guessable()) return new Attempt(attempts, false, shared, List.of());
        return ofName(subject, network, shared);
    }

    private Attempt ofDevice(LoginName name, String subject, LoginDevice device) {
        if (!name.guessable()) return new Attempt(attempts, false, List.of(), List.of());
        var budget = List.of(new Budget("device:" + device.id() + ":" + subject, settings.device()));
        boolean locked = take(budget) != null;
        return new Attempt(attempts, locked, List.of(), locked ? List.of() : budget);
    }

    /**
     * Takes an attempt of the address, or counts the group there.
     *
     * @return the budgets to give back; a group that was counted stays counted
     */
    private List<Budget> ofAddress(LoginName name, ClientNetwork network) {
        var group = name.group();
        if (group != null) {
            countGroup(group, network);
            return List.of();
        }
        var budgets = budgets(network, "address", settings.address());
        var wait = take(budgets);
        if (wait != null) throw throttled(wait);
        return budgets;
    }

    private void countGroup(String group, ClientNetwork network) {
        for (var budget : budgets(network, "groups", settings.groups())) {
            var wait = groups.count(budget, group);
            if (wait != null) throw throttled(wait);
        }
    }

    private Attempt ofName(String subject, ClientNetwork network, List<Budget> shared) {
        var place = budgets(network, "place:" + subject, settings.place());
        if (take(place) != null) return new Attempt(attempts, true, shared, List.of());
        var account = List.of(new Budget("account:" + subject, settings.account()));
        boolean locked = take(account) != null;
        if (!locked) shared.addAll(account);
        return new Attempt(attempts, locked, shared, place);
    }

    private List<Budget> budgets(ClientNetwork network, String key, AttemptLimit limit) {
        return Budget.ofNetworks(network, key, limit, settings.networkGrowth());
    }

    /** Takes an attempt of the user to prove a second factor, whatever their address. */
    Attempt takeFactor(long userId) {
        var budget = List.of(new Budget("factor:" + userId, settings.factor()));
        boolean locked = take(budget) != null;
        return new Attempt(attempts, locked, locked ? List.of() : budget, List.of());
    }

    /**
     * Takes an attempt of each budget, or of none.
     *
     * @return the time until an attempt is left; {@code null} if the attempts were taken
     */
    private @Nullable Duration take(List<Budget> budgets) {
        for (int i = 0; i < budgets.size(); i++) {
            var wait = attempts.take(budgets.get(i).key(), budgets.get(i).limit());
            if (wait != null) {
                budgets.subList(0, i).forEach(taken -> attempts.giveBack(taken.key(), taken.limit()));
                return wait;
            }
        }
        return null;
    }

    private static ApiException throttled(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ApiException.refuse(HttpStatus.TOO_MANY_REQUESTS, "throttled", "Request was throttled.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
