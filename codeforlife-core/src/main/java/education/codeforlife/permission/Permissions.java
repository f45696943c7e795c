package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The permissions every service needs, for static import.
 *
 * @since 0.1.0
 */
public final class Permissions {

    private Permissions() {}

    /** Permits every caller, also anonymous ones. */
    public static Permission allowAny() {
        return new AllowAny();
    }

    /** Denies every caller. */
    public static Permission allowNone() {
        return new AllowNone();
    }

    /** Permits users who are logged in and do not have a second factor pending. */
    public static Permission isAuthenticated() {
        return new IsAuthenticated();
    }

    /**
     * Permits other services. Combined with a permission of persons, it permits the services on behalf of such persons, and
     * not the persons themselves:
     *
     * <pre>{@code
     * rules.on("Find").permit(isService("payment").and(isAuthenticated()));
     * }</pre>
     *
     * @param names the aliases of the services; none for any service that this one trusts
     */
    public static Permission isService(String... names) {
        return new IsService(Set.of(names), null);
    }

    /**
     * Decided by looking at the row; an object of another type is denied. Keep it in a constant: two permissions are
     * equal when their name, type and test are.
     *
     * <pre>{@code
     * static final Permission OWNS_BASKET = onObject("OWNS_BASKET", Fruit.class, (user, fruit) -> fruit.isOwnedBy(user));
     * }</pre>
     */
    public static <T> Permission onObject(
            String name, Class<T> type, BiPredicate<? super RequestUser, ? super T> test) {
        return new OnObject<>(name, type, test);
    }

    /**
     * Open to callers, anonymous ones too, whose body has the secret of the row, such as the token of an invitation. Without
     * the right one, they are refused before the rest of the body is validated. Compare with a hash, in constant time.
     *
     * <pre>{@code
     * static final Permission HAS_TOKEN = bearsSecret("HAS_TOKEN", "token", Invitation.class, Invitation::hasToken);
     * }</pre>
     *
     * @param field the secret's name in the body, which is a text
     */
    public static <T> Permission bearsSecret(
            String name, String field, Class<T> type, BiPredicate<? super T, String> test) {
        return new BearsSecret<>(name, field, type, test);
    }
}
