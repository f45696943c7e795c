package education.codeforlife.request;

import education.codeforlife.api.Internal;

/**
 * Another service that calls, for itself or on behalf of a person. Only permissions that name services admit it, and
 * {@code allowAny()}: what is open to a person is not open to each service that calls on behalf of them.
 *
 * @since 0.1.0
 */
@Internal
public interface CallingService extends RequestUser {

    /** Returns the person on whose behalf a service calls, or else the caller. */
    static RequestUser personOf(RequestUser caller) {
        return caller instanceof CallingService service ? service.person() : caller;
    }

    /** Returns the alias of the service, such as {@code payment}. */
    String name();

    /** Returns the person on whose behalf the service calls; {@linkplain RequestUser#anonymous() anonymous} without one. */
    RequestUser person();

    @Override
    default boolean isAuthenticated() {
        return true;
    }

    /** Returns false: permissions of persons do not decide on services. */
    @Override
    default boolean isFull() {
        return false;
    }

    /** Requests on behalf of a person count as those of the person. */
    @Override
    default String countedBy() {
        var counted = person().countedBy();
        return counted == null ? "service:" + name() : counted;
    }

    @Override
    default <K> K as(Class<K> kind) {
        return kind.isInstance(this) ? kind.cast(this) : person().as(kind);
    }
}
