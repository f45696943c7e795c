package education.codeforlife.permission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.request.RequestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.RequestEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationManagerAfterMethodInterceptor;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** The proxy decides at the call; these rules are decided on before the body is read for it. */
class RulesBeforeBodyTests {

    private final ClosedByDefault closed =
            new ClosedByDefault(Unguarded.class::isAssignableFrom, () -> request -> RequestUser.anonymous());

    @BeforeEach
    void logIn() {
        var ada = new TestingAuthenticationToken("ada", "", "ROLE_STUDENT");
        SecurityContextHolder.getContext().setAuthentication(ada);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "entity", "wholeRequest", "secondParameter"})
    void callerWithoutPermissionIsRefusedUnread(String method) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ask(new Teachers(), method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withoutBody", "namesTheBody", "forStudents", "judgedAfterwards"})
    void ruleThatDoesNotRefuseUnreadIsLeftToTheCall(String method) {
        assertThatCode(() -> ask(new Teachers(), method)).doesNotThrowAnyException();
    }

    @Test
    void methodWithoutARuleIsLeftToTheRulesOfItsClass() {
        assertThatCode(() -> ask(new Unguarded(), "body")).doesNotThrowAnyException();
    }

    @Test
    void methodIsNotCalled() {
        assertThatCode(() -> ask(new Teachers(), "failing")).doesNotThrowAnyException();
    }

    private void ask(Object controller, String method) {
        var factory = new ProxyFactory(controller);
        factory.setProxyTargetClass(true);
        factory.addAdvisor(AuthorizationManagerBeforeMethodInterceptor.preAuthorize());
        factory.addAdvisor(AuthorizationManagerAfterMethodInterceptor.postAuthorize());
        var handler = new HandlerMethod(factory.getProxy(), method(controller.getClass(), method));
        closed.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler);
    }

    private static java.lang.reflect.Method method(Class<?> type, String name) {
        for (var method : ReflectionUtils.getDeclaredMethods(type)) {
            if (method.getName().equals(name)) return method;
        }
        throw new IllegalArgumentException(name);
    }

    static class Teachers {

        @PreAuthorize("hasRole('TEACHER')")
        public void body(@RequestBody String body) {}

        @PreAuthorize("hasRole('TEACHER')")
        public void entity(HttpEntity<String> entity) {}

        @PreAuthorize("hasRole('TEACHER')")
        public void wholeRequest(RequestEntity<String> entity) {}

        @PreAuthorize("hasRole('TEACHER')")
        public void secondParameter(long id, @RequestBody String body) {}

        @PreAuthorize("hasRole('TEACHER')")
        public void withoutBody(String query) {}

        @PreAuthorize("hasRole('TEACHER') and #body.isEmpty()")
        public void namesTheBody(@RequestBody String body) {}

        @PreAuthorize("hasRole('STUDENT')")
        public void forStudents(@RequestBody String body) {}

        @PreAuthorize("hasRole('STUDENT')")
        @PostAuthorize("hasRole('TEACHER')")
        public void judgedAfterwards(@RequestBody String body) {}

        @PreAuthorize("hasRole('STUDENT')")
        public void failing(@RequestBody String body) {
            throw new IllegalStateException("The body is read");
        }
    }

    static class Unguarded {

        public void body(@RequestBody String body) {}
    }
}
