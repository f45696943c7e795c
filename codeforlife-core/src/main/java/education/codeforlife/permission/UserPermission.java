package education.codeforlife.permission;

import education.codeforlife.api.Internal;

/**
 * Permissions of endpoints that have neither rows nor fields, so that the user decides alone.
 *
 * @since 0.1.0
 */
@Internal
public final class UserPermission {

    private UserPermission() {}

    /**
     * Checks that the permission depends on the user only.
     *
     * @param owner what is made with the permission, for the message
     * @throws IllegalArgumentException if the permission depends on a row or on a body
     */
    public static void require(Permission permission, Class<?> owner) {
        if (!permission.needsObject() && permission.secrets().isEmpty()) return;
        throw new IllegalArgumentException("The permission " + permission + " of " + owner.getSimpleName()
                + " depends on a row or a body: use one that depends on the user only");
    }
}
