package education.codeforlife.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.permission.inherited.Base;
import education.codeforlife.request.RequestUser;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.cors.PreFlightRequestHandler;
import org.springframework.web.method.HandlerMethod;

class ClosedByDefaultTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ClosedByDefault closed =
            new ClosedByDefault(WithRules.class::isAssignableFrom, () -> request -> RequestUser.anonymous());

    @ParameterizedTest
    @ValueSource(strings = {"open", "authorized", "packagePrivate"})
    void openedMethodIsCalled(String method) {
        assertThat(isCalled(proxied(new Controller()), method)).isTrue();
    }

    /** Spring Security decides on it only where a service asks for it, so that it opens nothing. */
    @Test
    void rolesOpenNothing() {
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(new Controller(), "forRoles"));
    }

    @Test
    void aControllerIsOpenedAsAWhole() {
        assertThat(isCalled(new OpenController(), "plain")).isTrue();
    }

    @Test
    void handlerWithRulesIsCalled() {
        assertThat(isCalled(new WithRules(), "plain")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorized", "hidden", "sealed", "shared", "filtered"})
    void ruleThatNoProxyEnforcesIsRefused(String method) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(new Controller(), method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "sealed", "shared", "filtered"})
    void ruleThatTheProxyPassesByIsRefused(String method) {
        var proxy = proxied(new Controller());
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(proxy, method));
    }

    @Test
    void ruleOfAClassForAnInheritedMethodIsRefused() {
        var proxy = (OpenController) proxied(new Inheritor());
        proxy.plain(); // Spring Security lets it pass

        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(proxy, "plain"));
    }

    @Test
    void handlerOfAnotherKindIsRefused() {
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(new Object()));
    }

    @Test
    void handlerOfAnotherKindIsOpenedByItsClass() {
        assertThat(isCalled(new OpenController())).isTrue();
    }

    @Test
    void handlerOfAnotherKindIsOpenedByARuleForItsPath() {
        AuthorizationManager<HttpServletRequest> grant = (user, asked) -> new AuthorizationDecision(true);
        PathRules.remembered(grant).authorize(() -> null, request);
        assertThat(isCalled(new Object())).isTrue();
    }

    @Test
    void preFlightRequestIsAnswered() {
        PreFlightRequestHandler preFlight = (asked, response) -> {};
        assertThat(isCalled(preFlight)).isTrue();
    }

    @Test
    void ruleIsEnforcedBehindTheProxyOfAScope() {
        assertThat(isCalled(scoped(() -> proxied(new Controller())), "authorized"))
                .isTrue();
    }

    @Test
    void ruleBehindTheProxyOfAScopeThatIsOverIsRefused() {
        var scoped = scoped(() -> {
            throw new IllegalStateException("The scope is over");
        });
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(scoped, "authorized"));
    }

    @Test
    void packagePrivateMethodOfAnotherPackageIsRefused() {
        var proxy = proxied(new Visitor());
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> isCalled(proxy, "inherited"));
        assertThat(isCalled(proxy, "inheritedByAll")).isTrue();
    }

    @Test
    void unopenedMethodIsRejected() {
        assertThat(refusal().code()).isEqualTo("not_authenticated");
        request.setUserPrincipal(() -> "ada");
        assertThat(refusal().code()).isEqualTo("permission_denied");
    }

    static class Controller {
        public void plain() {}

        @PermitAll
        public void open() {}

        @PreAuthorize("isAuthenticated()")
        public void authorized() {}

        @PreAuthorize("isAuthenticated()")
        void packagePrivate() {}

        @RolesAllowed("TEACHER")
        public void forRoles() {}

        @PermitAll
        @PreAuthorize("isAuthenticated()")
        private void hidden() {}

        @PreAuthorize("isAuthenticated()")
        public final void sealed() {}

        @PreAuthorize("isAuthenticated()")
        public static void shared() {}

        /** Only rules before the call are enforced here. */
        @PermitAll
        @PostAuthorize("isAuthenticated()")
        public void filtered() {}
    }

    @PermitAll
    static class OpenController {
        public void plain() {}
    }

    @PreAuthorize("denyAll")
    static class Inheritor extends OpenController {}

    static class WithRules {
        public void plain() {}
    }

    static class Visitor extends Base {}

    private interface Target {
        Object get();
    }

    private static Object scoped(Target target) {
        var factory = new ProxyFactory();
        factory.setProxyTargetClass(true);
        factory.setTargetSource(new ScopedTarget(target));
        return factory.getProxy();
    }

    private record ScopedTarget(Target target) implements TargetSource {

        @Override
        public Class<?> getTargetClass() {
            return Controller.class;
        }

        @Override
        public boolean isStatic() {
            return false;
        }

        @Override
        public Object getTarget() {
            return target.get();
        }
    }

    private static Object proxied(Object controller) {
        var factory = new ProxyFactory(controller);
        factory.setProxyTargetClass(true);
        factory.addAdvisor(AuthorizationManagerBeforeMethodInterceptor.preAuthorize());
        return factory.getProxy();
    }

    private ApiException refusal() {
        return catchThrowableOfType(ApiException.class, () -> isCalled(new Controller(), "plain"));
    }

    private boolean isCalled(Object controller, String method) {
        return isCalled(new HandlerMethod(controller, method(controller.getClass(), method)));
    }

    private boolean isCalled(Object handler) {
        return closed.preHandle(request, new MockHttpServletResponse(), handler);
    }

    private static Method method(Class<?> type, String name) {
        var user = type.getName().contains("$$") ? type.getSuperclass() : type;
        var method = ReflectionUtils.findMethod(user, name);
        assertThat(method).isNotNull();
        return method;
    }
}
