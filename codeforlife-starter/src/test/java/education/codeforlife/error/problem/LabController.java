package education.codeforlife.error.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.error.ApiException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.server.ResponseStatusException;

/** A controller as Spring's users write them. */
@RestController
@RequestMapping("lab")
class LabController {

    record Sample(
            @NotBlank @Size(max = 5) String firstName,
            @JsonProperty("is_citrus") @NotNull Boolean citrus,
            @Valid List<Part> parts) {}

    record Part(@NotNull Integer partNumber) {}

    record Search(@Max(9) int pageSize) {}

    /** Handled by this controller. */
    static final class Spoiled extends RuntimeException {}

    /** Handled by {@link LabAdvice}. */
    static final class Leaked extends RuntimeException {}

    /** A refusal of the service's own, handled by {@link LabAdvice}. */
    static final class Sealed extends ApiException {

        Sealed() {
            super(HttpStatus.CONFLICT, "sealed", "It is sealed.");
        }
    }

    @ResponseStatus(code = HttpStatus.CONFLICT, reason = "It is taken.")
    static final class Taken extends RuntimeException {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.LOCKED)
    Map<String, String> handle(Spoiled exception) {
        return Map.of("by", "controller");
    }

    @PermitAll
    @GetMapping("throw/{what}")
    String fail(@PathVariable String what) {
        throw switch (what) {
            case "spoiled" -> new Spoiled();
            case "leaked" -> new Leaked();
            case "sealed" -> new Sealed();
            case "taken" -> new Taken();
            case "defect" -> new IllegalStateException("the code is 1234");
            case "forbidden" -> ApiException.permissionDenied();
            case "timeout" -> new AsyncRequestTimeoutException();
            case "gateway" -> new ResponseStatusException(HttpStatus.BAD_GATEWAY, "10.0.0.1 is down");
            case "gone" -> new ResponseStatusException(HttpStatus.GONE, "The crate is gone.");
            default -> new ErrorResponseException(HttpStatus.CONFLICT, ownProblem(), null);
        };
    }

    private static ProblemDetail ownProblem() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "It is too heavy.");
        problem.setType(URI.create("https://example.org/too-heavy"));
        problem.setTitle("Too heavy");
        problem.setInstance(URI.create("/internal/7"));
        problem.setProperty("code", "too_heavy");
        problem.setProperty("kilograms", 30);
        return problem;
    }

    @PermitAll
    @PostMapping("samples")
    String create(@Valid @RequestBody Sample sample) {
        return sample.firstName();
    }

    @PermitAll
    @PostMapping("batches")
    int create(@RequestBody List<@Valid Sample> samples) {
        return samples.size();
    }

    @PermitAll
    @GetMapping("pages")
    int page(@RequestParam("page_size") @Max(9) int size, @RequestParam @NotBlank String query) {
        return size;
    }

    @PermitAll
    @GetMapping("searches")
    int search(@Valid @ModelAttribute Search search) {
        return search.pageSize();
    }

    @GetMapping("closed")
    String closed() {
        return "open";
    }

    @PreAuthorize("denyAll")
    @GetMapping("denied")
    public String denied() {
        return "open";
    }
}
