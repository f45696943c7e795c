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

    long userId();

    /** The user has an account now. */
    record Created(long userId) implements UserEvent {}

    /** The user can no longer log in: their sessions end. */
    record Deactivated(long userId) implements UserEvent {}

    /** The user was inactive and can log in again. */
    record Reactivated(long userId) implements UserEvent {}

    /** The personal data of the user is erased. */
    record Anonymised(long userId) implements UserEvent {}

    /** The user has another password: their sessions end. */
    record PasswordChanged(long userId) implements UserEvent {}

    /** The user has another e-mail address, which is not verified yet. */
    record EmailChanged(long userId) implements UserEvent {}

    /** The user proved that the e-mail address is theirs. */
    record EmailVerified(long userId) implements UserEvent {}

    /** The user has other second factors: sessions that began with the old ones end. */
    record AuthFactorsChanged(long userId) implements UserEvent {}

    /** The user has new tokens that stand in for a one-time password. */
    record OtpBypassTokensRegenerated(long userId) implements UserEvent {}
}
