package education.codeforlife.request;

import education.codeforlife.error.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request. A port: an authenticator supplies its own implementation through a {@link RequestUserResolver};
 * without one everybody is {@link #anonymous()}.
 *
 * @since 0.1.0
 */
public interface RequestUser {

    /** Nobody in particular. */
    static RequestUser anonymous() {
        return AnonymousUser.ANONYMOUS;
    }

    /** Whether the caller is known, be it with a second factor pending. */
    boolean isAuthenticated();

    /** Whether the caller is known but still owes a second factor; such a caller is admitted only where anybody is. */
    default boolean isPending() {
        return false;
    }

    /** Whether the caller is known and owes nothing, so that permissions are asked about them. */
    default boolean isFull() {
        return isAuthenticated() && !isPending();
    }

    /**
     * Returns a text that is the same at each request of this user and of no other, such as the primary key: what limits
     * count requests by. {@code null} if there is none; they are counted by address then.
     */
    default @Nullable String countedBy() {
        return null;
    }

    /**
     * This user as the given kind, for instance {@code user.as(SchoolTeacher.class).school()}.
     *
     * @throws ApiException 403 if the user is not of that kind
     */
    default <K> K as(Class<K> kind) {
        if (kind.isInstance(this)) return kind.cast(this);
        throw ApiException.denied(isAuthenticated());
    }
}
