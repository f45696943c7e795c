package education.codeforlife.permission;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;
import org.springframework.web.method.HandlerMethod;

/**
 * The annotations of Spring Security on methods of controllers. A proxy enforces them, which does not intercept private,
 * static and final methods, nor package-private methods that a class inherits from another package.
 */
final class MethodRules {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(PreAuthorize.class, PostAuthorize.class, PreFilter.class, PostFilter.class);

    private MethodRules() {}

    /** Returns whether Spring Security decides on calls of the method. */
    static boolean authorize(HandlerMethod handler) {
        return isEnforced(PreAuthorize.class, handler);
    }

    /** Returns whether the method or its class has annotations. */
    static boolean areOn(HandlerMethod handler) {
        return ANNOTATIONS.stream().anyMatch(type -> isOn(handler, type));
    }

    /** Returns whether the method or its class has annotations that are not enforced. */
    static boolean areIgnored(HandlerMethod handler) {
        return ANNOTATIONS.stream().anyMatch(type -> isOn(handler, type) && !isEnforced(type, handler));
    }

    private static boolean isOn(HandlerMethod handler, Class<? extends Annotation> type) {
        return handler.hasMethodAnnotation(type) || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), type);
    }

    /** Spring Security ignores an annotation on a class for the methods that the class inherits. */
    private static boolean isEnforced(Class<? extends Annotation> type, HandlerMethod handler) {
        var found = SecurityAnnotationScanners.requireUnique(type).scan(handler.getMethod(), handler.getBeanType());
        return found != null && isIntercepted(handler.getMethod(), handler.getBean());
    }

    private static boolean isIntercepted(Method method, @Nullable Object bean) {
        if (!(bean instanceof Advised proxy) || !reaches(bean.getClass(), method)) return false;
        return hasAdvisor(proxy, method) || isIntercepted(method, scoped(proxy.getTargetSource()));
    }

    private static boolean reaches(Class<?> proxy, Method method) {
        int modifiers = method.getModifiers();
        if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) return false;
        return Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers)
                || isInPackage(proxy, method.getDeclaringClass());
    }

    private static boolean isInPackage(Class<?> proxy, Class<?> declaring) {
        return proxy.getPackageName().equals(declaring.getPackageName())
                && proxy.getClassLoader() == declaring.getClassLoader();
    }

    private static boolean hasAdvisor(Advised proxy, Method method) {
        var target = AopUtils.getTargetClass(proxy);
        return Arrays.stream(proxy.getAdvisors())
                .map(Advisor::getAdvice)
                .anyMatch(advice -> advice instanceof AuthorizationAdvisor rules
                        && rules.getPointcut().getMethodMatcher().matches(method, target));
    }

    /** The bean behind the proxy of a scope, which is proxied itself. */
    private static @Nullable Object scoped(TargetSource source) {
        if (source.isStatic()) return null;
        try {
            return source.getTarget();
        } catch (Exception e) {
            return null; // outside of the scope
        }
    }
}
