package education.codeforlife.benchmark.handwritten;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** An answer that ends a request; its body is what the wire has. */
final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final transient Object body;

    private Refusal(HttpStatus status, Object body) {
        super(body.toString(), null, false, false);
        this.status = status;
        this.body = body;
    }

    static Refusal of(HttpStatus status, String detail) {
        return new Refusal(status, Map.of("detail", detail));
    }

    static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "Not found.");
    }

    static Refusal noFruit() {
        return of(HttpStatus.NOT_FOUND, "No Fruit matches the given query.");
    }

    static Refusal ofAll(String message) {
        return invalid(Map.of("__all__", List.of(message)));
    }

    static Refusal invalid(Object errors) {
        return new Refusal(HttpStatus.BAD_REQUEST, errors);
    }

    HttpStatus status() {
        return status;
    }

    Object body() {
        return body;
    }
}
