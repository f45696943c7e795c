package education.codeforlife.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

class ApiExceptionResolverTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ApiExceptionResolver resolver =
            new ApiExceptionResolver(new ErrorWriter(JsonMapper.shared()), Refusals.of(List.of()));

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalOfSpringIsJson(Exception exception, int status, String detail) throws IOException {
        assertThat(resolve(exception)).isTrue();
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(JsonMapper.shared()
                        .readTree(response.getContentAsString())
                        .get("detail")
                        .stringValue())
                .isEqualTo(detail);
    }

    static List<Object[]> refusals() {
        return List.of(
                new Object[] {ApiException.permissionDenied(), 403, "You do not have permission to perform this action."
                },
                new Object[] {new HttpRequestMethodNotSupportedException("PUT"), 405, "Method \"PUT\" not allowed."},
                new Object[] {
                    new HttpMediaTypeNotSupportedException(MediaType.TEXT_PLAIN, List.of()),
                    415,
                    "Unsupported media type \"text/plain\" in request."
                },
                new Object[] {
                    new HttpMessageNotReadableException("secret", new MockHttpInputMessage(new byte[0])),
                    400,
                    "JSON parse error - Malformed."
                },
                new Object[] {new TypeMismatchException("x", Long.class), 400, "Bad request."},
                new Object[] {new MissingServletRequestParameterException("q", "String"), 400, "Bad request."},
                new Object[] {
                    new NoResourceFoundException(org.springframework.http.HttpMethod.GET, "/x", "x"), 404, "Not found."
                },
                new Object[] {
                    new HttpMediaTypeNotSupportedException("?"), 415, "Unsupported media type \"\" in request."
                },
                new Object[] {new MaxUploadSizeExceededException(1), 400, "Bad request."},
                new Object[] {new ErrorResponseException(HttpStatus.METHOD_NOT_ALLOWED), 405, "Method Not Allowed."},
                new Object[] {new ErrorResponseException(HttpStatusCode.valueOf(499)), 500, "A server error occurred."},
                new Object[] {new ResponseStatusException(HttpStatus.GONE), 410, "Gone."},
                new Object[] {new ResponseStatusException(HttpStatus.GONE, "Gone in May."), 410, "Gone in May."},
                new Object[] {new ResponseStatusException(HttpStatus.BAD_GATEWAY, "x"), 502, "A server error occurred."
                },
                new Object[] {
                    new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "x"), 500, "A server error occurred."
                },
                new Object[] {new AsyncRequestTimeoutException(), 503, "The service is busy. Please try again."},
                new Object[] {new Taken(), 409, "It is taken."},
                new Object[] {new IllegalStateException(new Taken()), 409, "It is taken."},
                new Object[] {new RequestRejectedException("secret"), 400, "Bad request."},
                new Object[] {new InvalidMediaTypeException("text", "secret"), 500, "A server error occurred."},
                new Object[] {new IllegalStateException("secret"), 500, "A server error occurred."});
    }

    @Test
    void theMethodsThatAreServedAreTold() {
        resolve(new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")));

        assertThat(response.getHeader("Allow")).isEqualTo("GET, POST, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Content-Type"})
    void malformedMediaTypeOfTheRequestReturns400(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader(header, "text");

        resolver.resolveException(request, response, null, new InvalidMediaTypeException("text", "no slash"));

        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void exceptionOfSpringSecurityIsNotResolved() {
        assertThat(resolve(new AccessDeniedException("no"))).isFalse();
        assertThat(resolve(new BadCredentialsException("no"))).isFalse();
    }

    @Test
    void closedConnectionGetsNoResponse() throws IOException {
        assertThat(resolve(new AsyncRequestNotUsableException("gone"))).isTrue();
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void itIsAskedFirst() {
        assertThat(resolver.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
    }

    @ResponseStatus(code = HttpStatus.CONFLICT, reason = "It is taken.")
    private static final class Taken extends RuntimeException {}

    private boolean resolve(Exception exception) {
        return resolver.resolveException(new MockHttpServletRequest("GET", "/x/"), response, null, exception) != null;
    }
}
