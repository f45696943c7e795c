package education.codeforlife.auth;

import education.codeforlife.error.ApiException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Checks claims as long as attempts are left. An attempt is taken before the check, and given back if it succeeds.
 *
 * <p>Guessing one account is stopped by its limits, guessing many by that of the address. So that nobody can lock others
 * out, failures from elsewhere do not count where an account has been used of late, and neither do those of other
 * accounts: its owner meets only the limit of this account at this address. Follows OWASP's advice on device cookies,
 * with the address for the device.
 *
 * @since 0.1.0
 */
public final class LoginThrottle {

    /** What came of an attempt. */
    enum Outcome {
        PROVED,
        WRONG,
        LOCKED
    }

    private final AttemptStore attempts;
    private final FamiliarPlaces places;
    private final ThrottleSettings settings;

    public LoginThrottle(AttemptStore attempts, FamiliarPlaces places, ThrottleSettings settings) {
        this.attempts = attempts;
        this.places = places;
        this.settings = settings;
    }

    /**
     * Checks the claim, or pretends to.
     *
     * @param network where it comes from
     * @throws ApiException 429 if no attempts are left there
     */
    Outcome attempt(LoginClaim claim, String network) {
        var subject = claim.subject();
        return subject == null ? attemptOfAnybody(claim, network) : attempt(claim, new Place(subject, network));
    }

    private Outcome attemptOfAnybody(LoginClaim claim, String network) {
        take("address:" + network, settings.address());
        if (!claim.verify()) return Outcome.WRONG;
        attempts.giveBack("address:" + network, settings.address());
        return Outcome.PROVED;
    }

    private Outcome attempt(LoginClaim claim, Place place) {
        boolean familiar = places.isFamiliar(place);
        if (!familiar) take(place.address(), settings.address());
        if (claim.isGuessable() && isLocked(place, familiar)) return pretend(claim, place, familiar);
        if (!claim.verify()) return Outcome.WRONG;
        succeed(place, claim.isGuessable(), familiar);
        return Outcome.PROVED;
    }

    private boolean isLocked(Place place, boolean familiar) {
        return attempts.take(place.key(), settings.place()) != null
                || (!familiar && attempts.take(place.account(), settings.account()) != null);
    }

    /** Nothing is guessed by it, so that it does not count as a guess of the address. */
    private Outcome pretend(LoginClaim claim, Place place, boolean familiar) {
        if (!familiar) attempts.giveBack(place.address(), settings.address());
        take("locked:" + place.network(), settings.locked());
        claim.pretend();
        return Outcome.LOCKED;
    }

    private void succeed(Place place, boolean guessable, boolean familiar) {
        if (guessable) attempts.forget(place.key());
        if (guessable && !familiar) attempts.giveBack(place.account(), settings.account());
        if (!familiar) attempts.giveBack(place.address(), settings.address());
        places.remember(place, settings.familiarity());
    }

    /** Whether the user has attempts left to prove a second factor; takes one of them. */
    boolean takeFactor(long userId) {
        return attempts.take(factor(userId), settings.factor()) == null;
    }

    /** Gives back what {@link #takeFactor} took. */
    void giveBackFactor(long userId) {
        attempts.giveBack(factor(userId), settings.factor());
    }

    private static String factor(long userId) {
        return "factor:" + userId;
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
     * An account, and where somebody logs in to it.
     *
     * @param subject of the claim
     * @param network of the request
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
