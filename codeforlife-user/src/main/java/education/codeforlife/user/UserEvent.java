package education.codeforlife.user;

/**
 * A change of a user.
 *
 * <pre>{@code
 * @EventListener
 * void on(UserEvent.Deactivated event) {
 *     newsletters.remove(event.userId());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface UserEvent extends PeopleEvent {

    /** Returns the primary key of the user. */
    long userId();

    /** The user has an account now. */
    record Created(long userId) implements UserEvent {}

    /** The user can no longer log in: their sessions end. */
    record Deactivated(long userId) implements UserEvent {}

    /** The user was inactive and can log in again. */
    record Reactivated(long userId) implements UserEvent {}

    /**
     * The personal data of the user is erased.
     *
     * @param email the address that is erased, for a last message; empty if there was none
     */
    record Anonymised(long userId, String email) implements UserEvent {

        @Override
        public String toString() {
            return masked("Anonymised", userId);
        }
    }

    /** The user has another password: their sessions end. */
    record PasswordChanged(long userId) implements UserEvent {}

    /**
     * The user has another e-mail address, which is not verified yet.
     *
     * @param before the former address; empty for a student, who had none
     * @param after the new address; empty for an independent who joined a class
     */
    record EmailChanged(long userId, String before, String after) implements UserEvent {

        @Override
        public String toString() {
            return masked("EmailChanged", userId);
        }
    }

    /** The user proved that the e-mail address is theirs. */
    record EmailVerified(long userId, String email) implements UserEvent {

        @Override
        public String toString() {
            return masked("EmailVerified", userId);
        }
    }

    /** The user has other second factors: sessions that began with the old ones end. */
    record AuthFactorsChanged(long userId) implements UserEvent {}

    /** The user has new tokens that replace a one-time password. */
    record OtpBypassTokensRegenerated(long userId) implements UserEvent {}

    /** The text of an event with an address, which must not get into logs. */
    private static String masked(String name, long userId) {
        return name + "[userId=" + userId + ", …]";
    }
}
