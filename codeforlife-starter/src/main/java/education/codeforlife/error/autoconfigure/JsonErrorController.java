package education.codeforlife.error.autoconfigure;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.Refusals;
import education.codeforlife.error.StatusRefusals;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside Spring MVC: in a filter, or in the web server. */
@Controller
final class JsonErrorController implements ErrorController {

    private final ErrorWriter writer;
    private final Refusals refusals;

    JsonErrorController(ErrorWriter writer, Refusals refusals) {
        this.writer = writer;
        this.refusals = refusals;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = refusal(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request);
        writer.write(refusal == null ? refusal(request) : refusal, request, response);
    }

    private @Nullable ApiException refusal(@Nullable Object failure, HttpServletRequest request) {
        return failure instanceof Throwable exception ? refusals.find(exception, request) : null;
    }

    private static ApiException refusal(HttpServletRequest request) {
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return refusal(status, request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    /** The web server itself refuses TRACE. */
    private static ApiException refusal(HttpStatus status, @Nullable Object method) {
        return status == HttpStatus.METHOD_NOT_ALLOWED && method != null
                ? ApiException.methodNotAllowed(method.toString())
                : StatusRefusals.of(status);
    }

    /** Who asks for this path directly has found nothing. */
    private static HttpStatus status(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
