package education.codeforlife.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.error.ApiException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestContextTests {

    record Teacher(boolean isAuthenticated, boolean isPending) implements RequestUser {}

    private final ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void outsideARequestThereIsNone() {
        assertThatIllegalStateException().isThrownBy(RequestContext::current);
    }

    @Test
    void aRequestThatNoActionServesHasNone() {
        RequestContextHolder.setRequestAttributes(request);

        assertThatIllegalStateException().isThrownBy(RequestContext::current);
        assertThat(RequestContext.isBound(request)).isFalse();
    }

    @Test
    void anActionKnowsItsRequest() {
        RequestContextHolder.setRequestAttributes(request);
        var context = new RequestContext(RequestUser.anonymous(), Action.LIST, Map.of());
        context.bind(request);

        assertThat(RequestContext.current()).isSameAs(context);
        assertThat(RequestContext.isBound(request)).isTrue();
    }

    @Test
    void aUserIsFullWhenKnownAndOwingNothing() {
        assertThat(RequestUser.anonymous().isFull()).isFalse();
        assertThat(RequestUser.anonymous().isPending()).isFalse();
        assertThat(new Teacher(true, true).isFull()).isFalse();
        assertThat(new Teacher(true, false).isFull()).isTrue();
    }

    @Test
    void aUserOfAnotherKindIsRefused() {
        var teacher = new Teacher(true, false);

        assertThat(teacher.as(Teacher.class)).isSameAs(teacher);
        assertThat(code(() -> RequestUser.anonymous().as(Teacher.class))).isEqualTo("not_authenticated");
        assertThat(code(() -> teacher.as(AnonymousUser.class))).isEqualTo("permission_denied");
    }

    @Test
    void withoutAnAuthenticatorEverybodyIsAnonymous() {
        assertThat(RequestUserResolver.ANONYMOUS.resolve(new MockHttpServletRequest()))
                .isSameAs(RequestUser.anonymous());
    }

    @Test
    void theFirstSourceThatKnowsTheSenderCounts() {
        var teacher = new Teacher(true, false);
        RequestUserSource ignorant = request -> null;
        RequestUserSource first = request -> teacher;
        RequestUserSource second = request -> new Teacher(true, true);
        var request = new MockHttpServletRequest();

        assertThat(RequestUserResolver.of(List.of(ignorant, first, second)).resolve(request))
                .isSameAs(teacher);
        assertThat(RequestUserResolver.of(List.of(ignorant)).resolve(request)).isSameAs(RequestUser.anonymous());
    }

    @Test
    void anActionIsToldByItsName() {
        assertThat(Action.PARTIAL_UPDATE).hasToString("partialUpdate");
    }

    private static String code(Runnable call) {
        var refusal = assertThatExceptionOfType(ApiException.class).isThrownBy(call::run);
        return ((ApiException) refusal.actual()).code();
    }
}
