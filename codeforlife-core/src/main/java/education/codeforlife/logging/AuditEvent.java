package education.codeforlife.logging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One line of the audit log. It cannot contain data of the request: no name, e-mail address or password.
 *
 * @param action what happened, as {@code login}
 * @param userId the user concerned; null if the user is not known
 * @param address where the request came from; null outside requests
 * @param reason a code that says why it failed; null if it did not
 * @since 0.1.0
 */
public record AuditEvent(
        String action,
        Outcome outcome,
        @Nullable String userId,
        @Nullable String address,
        @Nullable String reason) {

    /**
     * The outcome of the event.
     *
     * @since 0.1.0
     */
    public enum Outcome {
        SUCCESS,
        FAILURE;

        /** Returns the name in the log. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that was done, in the request that this thread serves, if any. */
    public static AuditEvent success(String action) {
        return new AuditEvent(action, Outcome.SUCCESS, null, currentAddress(), null);
    }

    /** Something that was refused, in the request that this thread serves, if any. */
    public static AuditEvent failure(String action, String reason) {
        return new AuditEvent(action, Outcome.FAILURE, null, currentAddress(), reason);
    }

    private static @Nullable String currentAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }

    /** @param userId null leaves the event as it is */
    public AuditEvent of(@Nullable String userId) {
        return userId == null ? this : new AuditEvent(action, outcome, userId, address, reason);
    }

    public AuditEvent of(long userId) {
        return of(Long.toString(userId));
    }

    public AuditEvent from(String address) {
        return new AuditEvent(action, outcome, userId, address, reason);
    }
}
