package education.codeforlife.rpc;

import education.codeforlife.api.Internal;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.Permissions;
import education.codeforlife.permission.UserPermission;
import education.codeforlife.platform.Preview;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects who may call which method of an {@link RpcHandler}. Every method needs a rule, or the application does not
 * start; a later rule for the same method replaces the earlier one.
 *
 * <pre>{@code
 * rules.on("Find", "List").permit(isService("payment").and(isAuthenticated()));
 * rules.otherwise().permit(allowNone());
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public final class RpcRules {

    private final Map<String, Permission> permissions = new LinkedHashMap<>();
    private boolean closedOtherwise;

    /** Starts a rule for the given methods, named as in the proto. */
    public On on(String... methods) {
        return new On(List.of(methods));
    }

    /** Starts the rule for every method that has none; it can only close them. */
    public Otherwise otherwise() {
        return new Otherwise();
    }

    /**
     * Returns the permission of each method.
     *
     * @param handler the class that declares the rules, for messages
     * @param methods those of its service
     * @throws IllegalStateException if a method is without a rule, or a rule without a method
     * @throws IllegalArgumentException if a permission depends on a row or a body
     */
    @Internal
    public Map<String, Permission> compile(Class<?> handler, Collection<String> methods) {
        refuseUnknown(handler, methods);
        var compiled = new LinkedHashMap<String, Permission>();
        methods.forEach(method -> compiled.put(method, permission(handler, method)));
        compiled.values().forEach(permission -> UserPermission.require(permission, handler));
        return compiled;
    }

    private void refuseUnknown(Class<?> handler, Collection<String> methods) {
        for (var name : permissions.keySet()) {
            if (!methods.contains(name)) {
                throw new IllegalStateException(handler.getSimpleName() + " has a rule for the unknown method \"" + name
                        + "\": use one of " + methods);
            }
        }
    }

    private Permission permission(Class<?> handler, String method) {
        var permission = permissions.get(method);
        if (permission != null) return permission;
        if (closedOtherwise) return Permissions.allowNone();
        throw new IllegalStateException(handler.getSimpleName() + " does not have a rule for its method \"" + method
                + "\": add rules.on(\"" + method + "\").permit(…) to permissions");
    }

    /** A rule for some methods, being declared. */
    public final class On {

        private final List<String> methods;

        private On(List<String> methods) {
            this.methods = methods;
        }

        /** Opens the methods to callers for whom the permission is granted. It decides by the caller only. */
        public void permit(Permission permission) {
            methods.forEach(method -> permissions.put(method, permission));
        }
    }

    /** The rule for the rest, being declared. */
    public final class Otherwise {

        private Otherwise() {}

        /**
         * Closes the methods that have no rule.
         *
         * @throws IllegalArgumentException for any permission other than {@link Permissions#allowNone()}: what is open
         *     has to be named
         */
        public void permit(Permission permission) {
            if (!permission.equals(Permissions.allowNone())) {
                throw new IllegalArgumentException(
                        "Invalid permission " + permission + " in otherwise(): use allowNone()");
            }
            closedOtherwise = true;
        }
    }
}
