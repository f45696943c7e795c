package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.permission.Permission;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The permissions of all methods that the service's {@link RpcHandler}s serve. Immutable.
 *
 * @since 0.1.0
 */
@Internal
public final class HandlerRules {

    private static final String RULES = "permissions";

    private final Map<String, Permission> permissions;

    private HandlerRules(Map<String, Permission> permissions) {
        this.permissions = Map.copyOf(permissions);
    }

    /**
     * Collects the rules of the handlers.
     *
     * @throws IllegalStateException if one of them is not a gRPC service, or does not have a rule for each of its methods
     */
    public static HandlerRules of(Collection<?> handlers) {
        var permissions = new HashMap<String, Permission>();
        handlers.forEach(handler -> collect(handler, permissions));
        return new HandlerRules(permissions);
    }

    private static void collect(Object handler, Map<String, Permission> permissions) {
        var type = AopUtils.getTargetClass(handler);
        var service = service(handler, type);
        rules(handler, type, methods(service)).forEach((method, permission) -> {
            var name = MethodDescriptor.generateFullMethodName(service.getName(), method);
            if (permissions.put(name, permission) != null) {
                throw new IllegalStateException("Two handlers serve " + service.getName() + ", one of them is "
                        + type.getSimpleName() + ": remove one");
            }
        });
    }

    private static ServiceDescriptor service(Object handler, Class<?> type) {
        if (handler instanceof BindableService bindable) {
            return bindable.bindService().getServiceDescriptor();
        }
        throw new IllegalStateException(type.getSimpleName()
                + " is annotated @RpcHandler, but is not a gRPC service: extend the …ImplBase that is generated from the"
                + " proto");
    }

    private static List<String> methods(ServiceDescriptor service) {
        return service.getMethods().stream()
                .map(method -> Objects.requireNonNull(method.getBareMethodName()))
                .sorted()
                .toList();
    }

    private static Map<String, Permission> rules(Object handler, Class<?> type, List<String> methods) {
        var rules = new RpcRules();
        var target = AopProxyUtils.getSingletonTarget(handler);
        ReflectionUtils.invokeMethod(declared(type, methods), target == null ? handler : target, rules);
        return rules.compile(type, methods);
    }

    private static Method declared(Class<?> type, List<String> methods) {
        var declared = ReflectionUtils.findMethod(type, RULES, RpcRules.class);
        if (declared == null) {
            throw new IllegalStateException(type.getSimpleName()
                    + " is annotated @RpcHandler, but does not say who may call it: add void permissions(RpcRules rules)"
                    + " with a rule for each of " + methods);
        }
        ReflectionUtils.makeAccessible(declared);
        return declared;
    }

    /** Returns the permission of a method; null if it is not one of a handler. */
    @Nullable
    Permission find(MethodDescriptor<?, ?> method) {
        return permissions.get(method.getFullMethodName());
    }

    boolean include(MethodDescriptor<?, ?> method) {
        return permissions.containsKey(method.getFullMethodName());
    }
}
