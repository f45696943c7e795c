package education.codeforlife.caller;

import education.codeforlife.user.SchoolClass;
import org.jspecify.annotations.Nullable;

/**
 * A learner without a class.
 *
 * @param request to join a class; {@code null} if there is none
 * @since 0.1.0
 */
public record IndependentUser(Account account, @Nullable JoinRequest request) implements KnownUser {

    /**
     * Asking to join a class.
     *
     * @param classId the primary key of the {@link SchoolClass}
     * @param schoolId of the class's teacher; {@code null} if they are in none
     * @since 0.1.0
     */
    public record JoinRequest(long classId, @Nullable Long schoolId) {}

    @Override
    public UserType type() {
        return UserType.INDEPENDENT;
    }

    @Override
    public IndependentUser with(Account account) {
        return new IndependentUser(account, request);
    }
}
