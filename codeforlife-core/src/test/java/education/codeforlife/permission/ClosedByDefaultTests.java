package education.codeforlife.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

class ClosedByDefaultTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ClosedByDefault closed = new ClosedByDefault(WithRules.class::isAssignableFrom);

    @ParameterizedTest
    @ValueSource(strings = {"open", "authorized"})
    void openedMethodIsCalled(String method) {
        assertThat(isCalled(new Controller(), method)).isTrue();
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
    void whoHasRulesDecidesByItself() {
        assertThat(isCalled(new WithRules(), "plain")).isTrue();
    }

    @Test
    void otherHandlersAreIgnored() {
        assertThat(closed.preHandle(request, new MockHttpServletResponse(), new Object()))
                .isTrue();
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

        @RolesAllowed("TEACHER")
        public void forRoles() {}
    }

    @PermitAll
    static class OpenController {
        public void plain() {}
    }

    static class WithRules {
        public void plain() {}
    }

    private ApiException refusal() {
        return catchThrowableOfType(ApiException.class, () -> isCalled(new Controller(), "plain"));
    }

    private boolean isCalled(Object controller, String method) {
        var handler = new HandlerMethod(controller, ClassUtils.getMethod(controller.getClass(), method));
        return closed.preHandle(request, new MockHttpServletResponse(), handler);
    }
}
