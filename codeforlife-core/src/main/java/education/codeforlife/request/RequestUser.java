package education.codeforlife.request;

import education.codeforlife.error.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * The user who sent a request. A port: an authenticator supplies its own implementation through a
 * {@link RequestUserResolver}. Without one, every caller is {@link #anonymous()}.
 *
 * @since 0.1.0
 */
public interface RequestUser {

    /** Returns the user of a request whose sender is not known. */
    static RequestUser anonymous() {
        return AnonymousUser.ANONYMOUS;
    }

    /** Returns whether the caller is known. True also while a second factor is pending. */
    boolean isAuthenticated();

    /** Returns whether a second factor is pending. Such a caller may use only what anonymous callers may use. */
    default boolean isPending() {
        return false;
    }

    /** Returns whether the caller is known and no second factor is pending. Permissions decide only on such callers. */
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
     * Returns this user as the given kind, for instance {@code user.as(SchoolTeacher.class).school()}.
     *
     * @throws ApiException 403 if the user is not of that kind
     */
    default <K> K as(Class<K> kind) {
        if (kind.isInstance(this)) return kind.cast(this);
        throw ApiException.denied(isAuthenticated());
    }
}
