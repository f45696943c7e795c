package education.codeforlife.fuzz.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.FailingTests;
import education.codeforlife.fuzz.test.FuzzTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A fuzz test fails for each fault that is planted, with a request that shows it. */
class FaultyServiceTests {

    private static String report = "";

    @BeforeAll
    static void run() {
        report = String.join("\n", FailingTests.messages(FaultyService.class));
    }

    @ParameterizedTest
    @CsvSource({
        "fails, GET, answered 500",
        "writes, POST, was a refusal of what is written to [notes]",
        "commits, POST, was a refusal of what is written to [notes]",
        "renders, GET, is not JSON but text/html",
        "hangs, GET, took longer than 500 ms",
        "leaks, GET, tells what is inside",
        "invents, GET, has the shape of no error",
        "abridges, GET, has the shape of no error",
        "logs, GET, left an error in the log of education.codeforlife.fuzz.faulty.FaultyController"
    })
    void plantedFaultIsFound(String path, String method, String problem) {
        assertThat(report.lines().filter(line -> line.contains(" to " + method + " /" + path + " as ")))
                .anySatisfy(line -> assertThat(line).startsWith("The answer " + problem + ": request "));
    }

    @Test
    void reportNamesSeedAndNumbersAndTheRequest() {
        assertThat(report)
                .contains("seed 11, requests 0 to 999")
                .containsPattern("printf 'GET /invents/[^ ]* HTTP/1\\.1\\\\r\\\\nHost: localhost")
                .containsPattern("GET /invents as \\w+, changed by \\[]");
    }

    @Test
    void reportDoesNotNameSecrets() {
        assertThat(report).contains("Cookie: {Cookie of visitor}").doesNotContain("csrftoken=");
    }

    @SpringBootTest(
            classes = FaultyApplication.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"spring.flyway.locations=classpath:fuzz", "codeforlife.user.enabled=false"})
    static class FaultyService extends FuzzTest {

        @Override
        protected int requests() {
            return 4_000;
        }

        @Override
        protected Duration timeLimit() {
            return Duration.ofMillis(500);
        }
    }
}
