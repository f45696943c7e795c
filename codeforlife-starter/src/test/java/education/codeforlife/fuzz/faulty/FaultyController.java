package education.codeforlife.fuzz.faulty;

import education.codeforlife.error.ApiException;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has a fault of each kind that a fuzz test looks for. */
@RestController
@PermitAll
class FaultyController {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyController.class);

    private final JdbcClient database;
    private final TransactionOperations transactions;

    FaultyController(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @GetMapping("fails")
    Map<String, String> failForUncommonCharacters(@RequestParam Map<String, String> parameters) {
        boolean uncommon = parameters.values().stream()
                .flatMapToInt(String::chars)
                .anyMatch(character -> character < ' ' || character > '~');
        if (uncommon) throw new IllegalStateException();
        return Map.of();
    }

    @PostMapping("writes")
    void writeAndRefuse() {
        transactions.executeWithoutResult(
                status -> database.sql("insert into notes default values").update());
        throw ApiException.denied(true);
    }

    @PostMapping("commits")
    void writeOutsideTransactionAndRefuse() {
        database.sql("insert into notes default values").update();
        throw ApiException.denied(true);
    }

    @GetMapping("renders")
    ResponseEntity<String> renderHtml(@RequestParam(required = false) @Nullable String ordering) {
        return ResponseEntity.ok()
                .contentType(ordering == null ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
                .body(ordering == null ? "{}" : "<p>");
    }

    @GetMapping("hangs")
    Map<String, String> hang(@RequestParam(required = false) @Nullable String limit) throws InterruptedException {
        if (limit != null) new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS);
        return Map.of();
    }

    @GetMapping("leaks")
    ResponseEntity<Map<String, String>> leak(@RequestParam(required = false) @Nullable String limit) {
        try {
            return ResponseEntity.ok(Map.of("limit", String.valueOf(Integer.parseInt(limit == null ? "1" : limit))));
        } catch (NumberFormatException e) {
            return ResponseEntity.badRequest().body(Map.of("detail", e.toString()));
        }
    }

    @GetMapping("invents")
    ResponseEntity<Map<String, String>> inventShape() {
        return ResponseEntity.badRequest().body(Map.of("error", "a"));
    }

    @GetMapping("abridges")
    ResponseEntity<ProblemDetail> abridgeProblem() {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST));
    }

    @GetMapping("logs")
    Map<String, String> logError() {
        LOG.error("Unexpected");
        return Map.of();
    }
}
