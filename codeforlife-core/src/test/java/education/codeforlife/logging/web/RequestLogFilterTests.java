package education.codeforlife.logging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RequestLogFilterTests {

    private final List<AuditEvent> audited = new ArrayList<>();
    private final RequestLogFilter filter = new RequestLogFilter(audited::add, null);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fruits/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(LogContext.traceId()).isNull();
        assertThat(LogContext.userId()).isNull();
        MDC.clear();
    }

    @Test
    void everyLineAndTheAnswerCarryTheSameId() throws Exception {
        var seen = new ArrayList<@Nullable String>();

        filter.doFilter(request, response, (request, response) -> seen.add(LogContext.traceId()));

        assertThat(seen).containsExactly(response.getHeader("X-Request-ID"));
        assertThat(seen.get(0)).matches("[0-9a-f]{32}");
    }

    @Test
    void anIdThatTheCallerSendsIsNotTakenOver() throws Exception {
        request.addHeader("X-Request-ID", "mine");

        filter.doFilter(request, response, (request, response) -> {});

        assertThat(response.getHeader("X-Request-ID")).isNotEqualTo("mine");
    }

    @Test
    void anIdThatTracingGaveIsTakenOver() throws Exception {
        MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");

        filter.doFilter(request, response, (request, response) -> {});

        assertThat(response.getHeader("X-Request-ID")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void nothingIsToldOfTheNextRequestAfterOneThatFails() {
        FilterChain failing = (request, response) -> {
            LogContext.user("7");
            assertThat(LogContext.userId()).isEqualTo("7");
            throw new ServletException("broken");
        };

        assertThatThrownBy(() -> filter.doFilter(request, response, failing)).hasMessage("broken");
    }

    @Test
    void userOutsideARequestIsNotStored() {
        LogContext.user("7");

        assertThat(LogContext.userId()).isNull();
    }

    @Test
    void aRefusalIsAudited() throws Exception {
        request.setRemoteAddr("192.0.2.1");

        filter.doFilter(request, response, refusing(ApiException.permissionDenied()));

        assertThat(audited)
                .containsExactly(
                        AuditEvent.failure("request", "permission_denied").from("192.0.2.1"));
    }

    @Test
    void aMistakeIsNotAudited() throws Exception {
        filter.doFilter(request, response, refusing(ApiException.notFound()));

        assertThat(audited).isEmpty();
    }

    @Test
    void status401SetByAHandlerIsNotAudited() throws Exception {
        filter.doFilter(request, response, (request, response) -> ((HttpServletResponse) response).setStatus(401));

        assertThat(audited).isEmpty();
    }

    private static FilterChain refusing(ApiException refusal) {
        var writer = new ErrorWriter(new JsonMapper());
        return (request, response) ->
                writer.write(refusal, (HttpServletRequest) request, (HttpServletResponse) response);
    }
}
