package education.codeforlife.permission;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Decides on the call of a controller's method before Spring reads the body for it, so that a caller without permission
 * is refused unread. A rule that names parameters of the method ({@code #fruit}) is decided on by the proxy alone, when
 * they are there.
 */
final class RulesBeforeBody {

    private RulesBeforeBody() {}

    /** @throws org.springframework.security.access.AccessDeniedException if a rule refuses the call */
    static void check(HandlerMethod handler) {
        if (readsBody(handler) && !namesParameters(handler)) {
            interceptors(handler).forEach(rule -> check(rule, handler));
        }
    }

    private static boolean readsBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(RulesBeforeBody::isBody);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || HttpEntity.class.isAssignableFrom(parameter.getParameterType());
    }

    private static boolean namesParameters(HandlerMethod handler) {
        var rule = SecurityAnnotationScanners.requireUnique(PreAuthorize.class)
                .scan(handler.getMethod(), handler.getBeanType());
        return rule == null || rule.value().contains("#");
    }

    private static List<AuthorizationAdvisor> interceptors(HandlerMethod handler) {
        if (!(handler.getBean() instanceof Advised proxy)) return List.of();
        return Arrays.stream(proxy.getAdvisors())
                .map(Advisor::getAdvice)
                .filter(AuthorizationAdvisor.class::isInstance)
                .map(AuthorizationAdvisor.class::cast)
                .filter(rule -> rule.getOrder() == AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder())
                .filter(rule ->
                        rule.getPointcut().getMethodMatcher().matches(handler.getMethod(), handler.getBeanType()))
                .toList();
    }

    private static void check(AuthorizationAdvisor rule, HandlerMethod handler) {
        try {
            rule.invoke(new CallWithoutBody(handler));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private static final class CallWithoutBody extends SimpleMethodInvocation {

        CallWithoutBody(HandlerMethod handler) {
            super(handler.getBean(), handler.getMethod(), new Object[handler.getMethodParameters().length]);
        }

        /** The method itself is called later. */
        @Override
        public Object proceed() {
            return this;
        }
    }
}
