package education.codeforlife.user;

import education.codeforlife.request.RequestUser;
import java.util.Set;

/**
 * Somebody who logged in, with all that permissions ask for, as it is in the database at this request. What kind of
 * user it is, its type says; {@link #as} gives a typed view or refuses:
 *
 * <pre>{@code
 * var school = user.as(SchoolTeacherUser.class).schoolId();
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface KnownUser extends RequestUser permits TeacherUser, StudentUser, IndependentUser {

    Account account();

    /** What front ends call this kind of user. */
    UserType type();

    /** The same user with another account. */
    KnownUser with(Account account);

    /** The same user in a session where the factors are owed. */
    default KnownUser owing(Set<AuthFactorType> pending) {
        return with(account().owing(pending));
    }

    default long id() {
        return account().id();
    }

    @Override
    default boolean isAuthenticated() {
        return true;
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
        return RequestUser.super.as(kind);
    }
}
