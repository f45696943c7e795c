package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a user may act, on an object where there is one. Permissions compose, and are compared by value, so
 * implement one as a record:
 *
 * <pre>{@code
 * record IsOwner() implements Permission {
 *     public Decision decide(RequestUser user, @Nullable Object object) {
 *         if (object == null) return Decision.UNDECIDED;
 *         return Decision.of(object instanceof Basket basket && basket.isOwnedBy(user));
 *     }
 *     public boolean needsObject() { return true; }
 * }
 * }</pre>
 *
 * <p>A permission runs no SQL and makes no network call: what it needs is in the user and the object. It is asked with
 * {@link #check}, never through {@link #decide} directly.
 *
 * <p>Three values instead of Django REST framework's two booleans, whose {@code A | B} and {@code ~A} decide wrongly
 * when one side needs the object.
 *
 * @since 0.1.0
 */
public interface Permission {

    /**
     * Decides on a user who is known.
     *
     * @param object the row concerned; {@code null} before it is found
     * @return undecided only if the object is missing, or if this permission has {@link #secrets}
     */
    Decision decide(RequestUser user, @Nullable Object object);

    /**
     * Decides on a caller who is anonymous or has not proved a second factor yet. The default denies. Override it only
     * in a permission that is meant to admit such callers.
     */
    default Decision admit(RequestUser user, @Nullable Object object) {
        return Decision.DENIED;
    }

    /** Returns whether this permission can be undecided without an object. */
    default boolean needsObject() {
        return false;
    }

    /** Returns the decision on this user: {@link #decide} for full users, {@link #admit} for all others. */
    default Decision check(RequestUser user, @Nullable Object object) {
        return user.isFull() ? decide(user, object) : admit(user, object);
    }

    /** As {@link #check(RequestUser, Object)}, when the body may be read; differs only if there are {@link #secrets}. */
    default Decision check(RequestUser user, @Nullable Object object, SentSecrets secrets) {
        return check(user, object);
    }

    /** The fields of the body that this permission takes for secrets; it is undecided before they are known. */
    default Set<String> secrets() {
        return Set.of();
    }

    /** Returns the permission that demands both. Beside one of services, the other decides on the person. */
    default Permission and(Permission other) {
        return IsService.isIn(other) ? other.and(this) : new And(this, other);
    }

    default Permission or(Permission other) {
        return new Or(this, other);
    }

    /** Returns the opposite for full users. Anonymous callers and pending ones stay denied. */
    default Permission not() {
        return new Not(this);
    }
}
