package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Counts attempts. An attempt is taken before the check, and given back if it succeeds.
 *
 * <p>The limits of an account stop guesses of that account; the limit of an address stops guesses of many accounts. An
 * attacker cannot lock out others: where an account was used recently, failures from other addresses and failures of
 * other accounts do not count, and its owner meets only the limit of this account at this address. This follows OWASP's
 * advice on device cookies, with the address in place of the device.
 *
 * @since 0.1.0
 */
@Internal
public final class LoginThrottle {

    /**
     * An attempt that was taken.
     *
     * @param locked whether the attempts of the account are used up: the login must fail, after the usual time
     * @param onSuccess gives the attempt back
     * @param onUnverified gives back an attempt that neither failed nor succeeded
     */
    record Attempt(boolean locked, Runnable onSuccess, Runnable onUnverified) {

        void succeed() {
            onSuccess.run();
        }

        void giveBack() {
            onUnverified.run();
        }
    }

    private final AttemptStore attempts;
    private final FamiliarPlaces places;
    private final ThrottleSettings settings;

    private LoginThrottle(AttemptStore attempts, FamiliarPlaces places, ThrottleSettings settings) {
        this.attempts = attempts;
        this.places = places;
        this.settings = settings;
    }

    /** Returns the throttle with the given limits. */
    public static LoginThrottle of(AttemptStore attempts, FamiliarPlaces places, ThrottleSettings settings) {
        return new LoginThrottle(attempts, places, settings);
    }

    /**
     * Takes an attempt to log in.
     *
     * @param subject the account as the form names it; {@code null} if only the address is counted
     * @param guessable whether the account is locked by failures
     * @param network the network of the request
     * @throws ApiException 429 if the attempts of the address are used up
     */
    Attempt take(@Nullable String subject, boolean guessable, String network) {
        return subject == null ? takeAddress(network) : take(new Place(subject, network), guessable);
    }

    private Attempt takeAddress(String network) {
        var key = "address:" + network;
        take(key, settings.address());
        return attempt(false, () -> attempts.giveBack(key, settings.address()));
    }

    private Attempt take(Place place, boolean guessable) {
        boolean familiar = places.isFamiliar(place);
        if (!familiar) take(place.address(), settings.address());
        boolean locked = guessable && isLocked(place, familiar);
        if (locked) takeLocked(place, familiar);
        return new Attempt(
                locked,
                () -> succeed(place, guessable, familiar),
                () -> giveBack(place, locked, guessable, familiar));
    }

    private void giveBack(Place place, boolean locked, boolean guessable, boolean familiar) {
        if (locked) {
            attempts.giveBack("locked:" + place.network(), settings.locked());
            return;
        }
        if (guessable) attempts.giveBack(place.key(), settings.place());
        if (guessable && !familiar) attempts.giveBack(place.account(), settings.account());
        if (!familiar) attempts.giveBack(place.address(), settings.address());
    }

    /** Returns an attempt that is given back in the same way, whether it succeeds or cannot be verified. */
    private static Attempt attempt(boolean locked, Runnable giveBack) {
        return new Attempt(locked, giveBack, giveBack);
    }

    private boolean isLocked(Place place, boolean familiar) {
        return attempts.take(place.key(), settings.place()) != null
                || (!familiar && attempts.take(place.account(), settings.account()) != null);
    }

    /** A locked account is not checked, so that the attempt does not count as a guess of the address. */
    private void takeLocked(Place place, boolean familiar) {
        if (!familiar) attempts.giveBack(place.address(), settings.address());
        take("locked:" + place.network(), settings.locked());
    }

    private void succeed(Place place, boolean guessable, boolean familiar) {
        if (guessable) attempts.forget(place.key());
        if (guessable && !familiar) attempts.giveBack(place.account(), settings.account());
        if (!familiar) attempts.giveBack(place.address(), settings.address());
        places.remember(place, settings.familiarity());
    }

    /** Takes an attempt of the user to prove a second factor, whatever their address. */
    Attempt takeFactor(long userId) {
        var key = "factor:" + userId;
        boolean locked = attempts.take(key, settings.factor()) != null;
        return attempt(locked, () -> attempts.giveBack(key, settings.factor()));
    }

    private void take(String key, AttemptLimit limit) {
        var wait = attempts.take(key, limit);
        if (wait != null) throw throttled(wait);
    }

    private static ApiException throttled(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ApiException.refuse(HttpStatus.TOO_MANY_REQUESTS, "throttled", "Request was throttled.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /**
     * An account and the network of a request for it.
     *
     * @param subject the account, as {@link LoginBackend#subject} names it
     * @param network the network of the request
     */
    record Place(String subject, String network) {

        String key() {
            return "place:" + network + ":" + subject;
        }

        String account() {
            return "account:" + subject;
        }

        String address() {
            return "address:" + network;
        }
    }
}
