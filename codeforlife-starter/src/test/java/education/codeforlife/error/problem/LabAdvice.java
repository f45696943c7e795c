package education.codeforlife.error.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The handlers of a service for exceptions of any controller. */
@RestControllerAdvice
class LabAdvice {

    @ExceptionHandler({LabController.Leaked.class, LabController.Sealed.class})
    ResponseEntity<Map<String, String>> handle(RuntimeException exception) {
        return ResponseEntity.status(HttpStatus.LOCKED).body(Map.of("by", "advice"));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.OK)
    Map<String, String> handleAny(Exception exception) {
        return Map.of("by", "anything");
    }
}
