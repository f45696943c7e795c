package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Bounds the bodies that Spring MVC reads for ordinary controllers and for Spring Boot's endpoints. View sets bound
 * theirs themselves.
 *
 * @since 0.1.0
 */
@Internal
@ControllerAdvice
public final class BodyLimitAdvice extends RequestBodyAdviceAdapter {

    private final long maxBytes;

    public BodyLimitAdvice(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    /** @throws ApiException 413 if the declared length is beyond the limit */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        var headers = message.getHeaders();
        var body = new LimitedInputStream(message.getBody(), maxBytes);
        if (headers.getContentLength() > maxBytes) throw body.tooLarge();
        return new LimitedMessage(headers, body);
    }

    private record LimitedMessage(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
