package education.codeforlife.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import tools.jackson.databind.json.JsonMapper;

class ErrorFilterTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ErrorFilter filter =
            new ErrorFilter(new ErrorWriter(JsonMapper.shared()), Refusals.of(List.of(new Unsupported())));

    /** Finds operations that are not supported, wherever in the causes. */
    private static final class Unsupported implements ErrorTranslator {

        @Override
        public @Nullable ApiException translate(Throwable failure) {
            if (failure instanceof UnsupportedOperationException) return ApiException.unavailable();
            return failure.getCause() == null ? null : translate(failure.getCause());
        }
    }

    /** A request whose parameters the web server cannot decode. */
    private static final class Undecodable extends MockHttpServletRequest {

        @Override
        public @Nullable String getParameter(String name) {
            throw new IllegalStateException("secret");
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            throw new IllegalStateException("secret");
        }

        @Override
        public Enumeration<String> getParameterNames() {
            throw new IllegalStateException("secret");
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            throw new IllegalStateException("secret");
        }
    }

    static Consumer<HttpServletRequest>[] readers() {
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays do not know type arguments
        Consumer<HttpServletRequest>[] readers = new Consumer[] {
            read(request -> request.getParameter("a")),
            read(request -> request.getParameterValues("a")),
            read(HttpServletRequest::getParameterNames),
            read(HttpServletRequest::getParameterMap)
        };
        return readers;
    }

    private static Consumer<HttpServletRequest> read(Consumer<HttpServletRequest> reader) {
        return reader;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void undecodableParameterReturns400(Consumer<HttpServletRequest> reader) throws Exception {
        filter(new Undecodable(), reader);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).isEqualTo("{\"detail\":\"Bad request.\"}");
    }

    @Test
    void parametersThatCanBeDecodedAreRead() throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter("a", "b");

        filter(request, checked -> {
            assertThat(checked.getParameter("a")).isEqualTo("b");
            assertThat(checked.getParameterValues("a")).containsExactly("b");
            assertThat(Collections.list(checked.getParameterNames())).containsExactly("a");
            assertThat(checked.getParameterMap()).containsOnlyKeys("a");
        });

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"*/*, ", "application/*, ", "application/json, UTF-8"})
    void headersOfAnyMediaTypeCanBeRead(String type, @Nullable String charset) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Content-Type", type);
        request.setCharacterEncoding("UTF-8");

        filter(request, checked -> {
            assertThat(checked.getCharacterEncoding()).isEqualTo(charset);
            assertThat(new ServletServerHttpRequest(checked).getHeaders().getContentType())
                    .isNotNull();
        });

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x;a=%zz", "/x;a=%", "/x;%zz"})
    void pathThatCannotBeReadReturns404(String path) throws Exception {
        filter(new MockHttpServletRequest("GET", path), request -> {
            throw new AssertionError("The request went on");
        });

        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void otherPathsGoOn() throws Exception {
        filter(new MockHttpServletRequest("GET", "/x;a=%20"), request -> {});

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void refusalOfAFilterIsAnswered() throws Exception {
        filter(new MockHttpServletRequest(), request -> {
            throw ApiException.unavailable();
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void translatedFailureOfAFilterIsAnswered() throws Exception {
        filter(new MockHttpServletRequest(), request -> {
            throw new IllegalStateException(new UnsupportedOperationException());
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void translatedFailureThatAFilterWrapsIsAnswered() throws Exception {
        filter.doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            throw new ServletException(new UnsupportedOperationException());
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(
            value = DispatcherType.class,
            names = {"ASYNC", "ERROR"})
    void failureOfALaterDispatchIsAnswered(DispatcherType type) throws Exception {
        var request = new MockHttpServletRequest();
        request.setDispatcherType(type);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/");

        filter(request, checked -> {
            throw new UnsupportedOperationException();
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void rejectionByTheFirewallReturns400() throws Exception {
        filter(new MockHttpServletRequest(), request -> {
            throw new RequestRejectedException("secret");
        });

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).doesNotContain("secret");
    }

    @Test
    void failureOfTheServiceIsThrown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> filter(new MockHttpServletRequest(), request -> {
                    throw new IllegalStateException("broken");
                }))
                .withMessage("broken");
    }

    private void filter(HttpServletRequest request, Consumer<HttpServletRequest> handler) throws Exception {
        FilterChain chain = (checked, answer) -> handler.accept((HttpServletRequest) checked);
        filter.doFilter(request, response, chain);
    }
}
