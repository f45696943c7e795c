package education.codeforlife.openapi;

import education.codeforlife.permission.GuardedController;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionTree;
import education.codeforlife.permission.Permissions;
import io.swagger.v3.oas.models.Operation;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call a method of an ordinary controller.
 *
 * @param admitsAnonymous whether callers without a session may
 */
record HandlerPermission(String words, Object structure, boolean admitsAnonymous) {

    /** Returns what annotations say; empty if the security chain decides. */
    static Optional<HandlerPermission> find(HandlerMethod handler) {
        if (handler.getBean() instanceof GuardedController guarded) return Optional.of(of(guarded.permission()));
        var rule = rule(handler);
        if (rule != null && rule.value().equals("isAuthenticated()")) {
            return Optional.of(of(Permissions.isAuthenticated()));
        }
        if (rule != null) return Optional.of(new HandlerPermission("`" + rule.value() + "`", rule.value(), false));
        return isOpen(handler) ? Optional.of(everyCaller()) : Optional.empty();
    }

    static HandlerPermission everyCaller() {
        return of(Permissions.allowAny());
    }

    private static HandlerPermission of(Permission permission) {
        return new HandlerPermission(
                PermissionTree.words(permission),
                PermissionTree.structure(permission),
                PermissionTree.admitsAnonymous(permission));
    }

    private static @Nullable PreAuthorize rule(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private static boolean isOpen(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PermitAll.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PermitAll.class);
    }

    void addTo(Operation operation, String method) {
        var text = "Permission: " + words + ".";
        var declared = operation.getDescription();
        operation.setDescription(declared == null ? text : declared + "\n\n" + text);
        operation.addExtension("x-permission", Map.of("permission", structure));
        Security.addTo(operation, method, admitsAnonymous);
    }
}
