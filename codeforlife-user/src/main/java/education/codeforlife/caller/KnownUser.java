package education.codeforlife.caller;

import static java.util.stream.Collectors.toUnmodifiableSet;

import education.codeforlife.error.ApiException;
import education.codeforlife.session.SessionUser;
import education.codeforlife.user.AuthFactorType;
import java.util.Set;

/**
 * A user who logged in, with all that permissions ask for, as it is in the database at this request. Its type is the
 * kind of user; {@link #as} returns a typed view or refuses:
 *
 * <pre>{@code
 * var school = user.as(SchoolTeacherUser.class).schoolId();
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface KnownUser extends SessionUser permits TeacherUser, StudentUser, IndependentUser {

    /** Returns the part that all kinds of users have. */
    Account account();

    /** Returns the name of this kind of user for front ends. */
    UserType type();

    /** The same user with another account. */
    KnownUser with(Account account);

    /** Returns the same user in a session where the factors are pending. */
    default KnownUser owing(Set<AuthFactorType> pending) {
        return with(account().owing(pending));
    }

    default long id() {
        return account().id();
    }

    @Override
    default String userId() {
        return Long.toString(id());
    }

    @Override
    default int sessionEpoch() {
        return account().sessionEpoch();
    }

    @Override
    default Set<String> pendingFactors() {
        return account().pendingFactors().stream().map(AuthFactorType::value).collect(toUnmodifiableSet());
    }

    /**
     * Returns the same user in a session with other pending factors.
     *
     * @throws ApiException 403 if a factor is unknown: a node of a later version made the session, and only such a node
     *     can verify it
     */
    @Override
    default KnownUser withPendingFactors(Set<String> factors) {
        try {
            return owing(factors.stream().map(AuthFactorType::of).collect(toUnmodifiableSet()));
        } catch (IllegalArgumentException e) {
            throw ApiException.permissionDenied().because(e);
        }
    }

    @Override
    default SessionMetadata metadata() {
        return SessionMetadata.of(this);
    }

    @Override
    default Set<String> roles() {
        return Set.of(type().name());
    }

    @Override
    default Set<String> provedFactors() {
        return account().authFactors().stream().map(AuthFactorType::value).collect(toUnmodifiableSet());
    }

    @Override
    default boolean isPending() {
        return !account().pendingFactors().isEmpty();
    }

    /** Being synced with Google goes with any kind of user. */
    @Override
    default <K> K as(Class<K> kind) {
        var subject = account().googleSub();
        if (kind == GoogleUser.class && subject != null) return kind.cast(new GoogleUser(this, subject));
        return SessionUser.super.as(kind);
    }
}
