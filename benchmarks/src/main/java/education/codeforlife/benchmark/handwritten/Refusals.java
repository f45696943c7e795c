package education.codeforlife.benchmark.handwritten;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;

@RestControllerAdvice(name = "refusalsByHand")
class Refusals {

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.body());
    }

    @ExceptionHandler
    ResponseEntity<Object> noMethod(HttpRequestMethodNotSupportedException refusal) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .body(Map.of("detail", "Method \"" + refusal.getMethod() + "\" not allowed."));
    }

    @ExceptionHandler(NoHandlerFoundException.class)
    ResponseEntity<Object> noPath() {
        return refused(Refusal.notFound());
    }
}
