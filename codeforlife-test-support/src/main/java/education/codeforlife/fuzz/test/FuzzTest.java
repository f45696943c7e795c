package education.codeforlife.fuzz.test;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Login;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Base of a test that sends a service malformed and extreme requests, made from its view sets and other endpoints: over
 * HTTP, and over sockets what no client would send. Whatever is asked, the service has to answer in time with JSON or
 * nothing, without a status from 500 on, without telling what is inside or logging an error, and a refused request must
 * not have written anything.
 *
 * <pre>{@code
 * @Fixtures({School1.FIXTURE, "fruits.json"})
 * class FruitServiceFuzzTests extends FuzzTest {
 *
 *     @Override
 *     protected Map<String, Login> logins() {
 *         return Map.of("teacher", Credentials.of(School1.TEACHER));
 *     }
 * }
 * }</pre>
 *
 * <p>The requests depend on a seed alone. A failure names its seed and number, and the request with as few changes as
 * possible. {@code -D}{@value #SEED}{@code =random} takes another seed each time, {@code -D}{@value #REQUESTS}
 * {@code =1000000} sends more, {@code -D}{@value #FIRST}{@code =17000} begins later.
 *
 * @since 0.1.0
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = FuzzTest.CHEAP_PASSWORDS)
@Import(RefusedWrites.class)
@CleanDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FuzzTest {

    /** The system property with the seed: a number, or {@code random}. */
    public static final String SEED = "codeforlife.fuzz.seed";

    /** The system property with the number of requests of each class. */
    public static final String REQUESTS = "codeforlife.fuzz.requests";

    /** The system property with the number of the first request. */
    public static final String FIRST = "codeforlife.fuzz.first";

    /** Settings with which hashes of passwords cost little, for classes with a {@code @SpringBootTest} of their own. */
    public static final String CHEAP_PASSWORDS =
            "codeforlife.password.argon2.memory=64KB\ncodeforlife.password.legacy.max-iterations=1000";

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);

    @SuppressWarnings("NullAway.Init") // before the first test
    private ApplicationContext service;

    @SuppressWarnings("NullAway.Init") // before the first test
    private RefusedWrites refusedWrites;

    @Autowired
    final void setService(ApplicationContext service, RefusedWrites refusedWrites) {
        this.service = service;
        this.refusedWrites = refusedWrites;
    }

    /** Returns the callers that log in, by a name for reports. */
    protected Map<String, Login> logins() {
        return Map.of();
    }

    /** Returns the callers that need no login, by a name for reports. */
    protected Map<String, RequestUser> users() {
        return Map.of();
    }

    /** Returns texts that mean something to the service, such as names of rows and e-mail addresses. */
    protected List<String> words() {
        return List.of();
    }

    /** Returns the names of tables that a refused request may write to, such as counts of attempts. */
    protected Set<String> bookkeepingTables() {
        return Set.of("sessions", "login_attempts");
    }

    /** Returns the statuses from 500 on that are not failures. */
    protected Set<Integer> toleratedStatuses() {
        return Set.of(501, 505);
    }

    /** Returns the time after which an answer is too late: it finds what hangs, and measures nothing. */
    protected Duration timeLimit() {
        return Duration.ofSeconds(5);
    }

    /** Returns how many requests are sent unless {@value #REQUESTS} says so. */
    protected int requests() {
        return 10_000;
    }

    List<FuzzSettings.Round> rounds() {
        return FuzzSettings.of(requests()).rounds();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    final void malformedRequestsDoNoHarm(FuzzSettings.Round requests) {
        var round = round(requests);
        var failures = round.run(requests.count());
        LOG.info("Fuzz of {}: statuses {}", requests, round.summary());
        if (failures.isEmpty()) return;
        throw new AssertionError(failures.stream()
                .map(FuzzFailure::toString)
                .collect(Collectors.joining("\n", "With " + requests + ":\n", "")));
    }

    private FuzzRound round(FuzzSettings.Round requests) {
        var generator = new RequestGenerator(
                requests.seed(),
                ServedEndpoints.of(service),
                FuzzCallers.names(logins(), users()),
                new Vocabulary(words(), StoredKeys.of(service)));
        return new FuzzRound(
                generator,
                new FuzzCallers(service, logins(), users()),
                refusedWrites,
                new AnswerCheck(toleratedStatuses()),
                bookkeepingTables(),
                timeLimit(),
                Browser.rootOf(service).getPort(),
                requests.first());
    }
}
