package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.attempt.Budget;
import education.codeforlife.attempt.Budgets;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.ClientNetwork;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * @param delay the time until the name has an attempt again, if its attempts are used up: the login must fail, after
     *     the usual time
     * @param shared the budgets that logins of other names use, too
     * @param own the budgets of the name at an address or a device
     */
    record Attempt(@Nullable Duration delay, Budgets shared, Budgets own) {

        boolean locked() {
            return delay != null;
        }

        /** Gives the attempt back; the name has all its attempts at the address or the device again. */
        void succeed() {
            own.forget();
            shared.giveBack();
        }

        /** Gives the attempt back, since nothing was checked. */
        void giveBack() {
            own.giveBack();
            shared.giveBack();
        }

        /** Works as {@link #giveBack()}, after a failure that is thrown. */
        void giveBack(RuntimeException failure) {
            own.giveBack(failure);
            shared.giveBack(failure);
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
        var shared = ofAddress(name, network);
        if (subject == null || !name.guessable()) return attempt(null, shared, List.of());
        return ofName(subject, network, shared);
    }

    private Attempt ofDevice(LoginName name, String subject, LoginDevice device) {
        if (!name.guessable()) return attempt(null, List.of(), List.of());
        var budget = List.of(new Budget("device:" + device.id() + ":" + subject, settings.device()));
        var wait = budgets(budget).take();
        return attempt(wait, List.of(), wait == null ? budget : List.of());
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
        var address = ofNetworks(network, "address", settings.address());
        budgets(address).require();
        return address;
    }

    private void countGroup(String group, ClientNetwork network) {
        for (var budget : ofNetworks(network, "groups", settings.groups())) {
            var wait = groups.count(budget, group);
            if (wait != null) throw Budgets.usedUp(wait);
        }
    }

    private Attempt ofName(String subject, ClientNetwork network, List<Budget> shared) {
        var place = ofNetworks(network, "place:" + subject, settings.place());
        var waitAtPlace = budgets(place).take();
        if (waitAtPlace != null) return attempt(waitAtPlace, shared, List.of());
        var account = new Budget("account:" + subject, settings.account());
        var wait = budgets(List.of(account)).take();
        if (wait != null) return attempt(wait, shared, place);
        return attempt(null, Stream.concat(shared.stream(), Stream.of(account)).toList(), place);
    }

    /** Takes an attempt of the user to prove a second factor, whatever their address. */
    Attempt takeFactor(long userId) {
        var budget = List.of(new Budget("factor:" + userId, settings.factor()));
        var wait = budgets(budget).take();
        return attempt(wait, wait == null ? budget : List.of(), List.of());
    }

    private List<Budget> ofNetworks(ClientNetwork network, String key, AttemptLimit limit) {
        return Budget.ofNetworks(network, key, limit, settings.networkGrowth());
    }

    private Attempt attempt(@Nullable Duration wait, List<Budget> shared, List<Budget> own) {
        return new Attempt(wait, budgets(shared), budgets(own));
    }

    private Budgets budgets(List<Budget> budgets) {
        return new Budgets(attempts, budgets);
    }
}
