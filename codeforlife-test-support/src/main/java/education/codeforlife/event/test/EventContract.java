package education.codeforlife.event.test;

import education.codeforlife.contract.test.CommittedFile;
import education.codeforlife.contract.test.ReleaseComparison;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.platform.Preview;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * The topics and subscriptions of a service as a contract with other services: they are committed, with a JSON schema of each
 * record, so that a reviewer sees each change, and they keep what the last release promised.
 *
 * <pre>{@code
 * @SpringBootTest
 * class EventContractTests {
 *
 *     @Test
 *     void eventsKeepTheirContract(@Autowired ApplicationContext service) {
 *         var contract = EventContract.of(service);
 *         contract.isAsIn(Path.of("events.json"));
 *         contract.isKeptSinceLastRelease(Path.of("events.json"));
 *     }
 * }
 * }</pre>
 *
 * <p>Run with {@code -D}{@value #WRITE}{@code =true}, the test writes the file instead of comparing it.
 *
 * @since 0.1.0
 */
@Preview
public final class EventContract {

    /** The system property with which the file is written again. */
    public static final String WRITE = "codeforlife.event.write";

    private static final Logger LOG = LoggerFactory.getLogger(EventContract.class);

    private final ObjectNode document;

    private EventContract(ObjectNode document) {
        this.document = document;
    }

    /** Returns the contract of the service, which is empty without events. */
    public static EventContract of(ApplicationContext service) {
        var declarations = service.getBeanProvider(EventDeclarations.class).getIfAvailable();
        return new EventContract(declarations == null ? EventFile.empty() : EventFile.of(declarations));
    }

    static EventContract of(EventDeclarations declarations) {
        return new EventContract(EventFile.of(declarations));
    }

    /** Returns whether the service has a topic or a subscription. */
    public boolean isDeclared() {
        return !document.equals(EventFile.empty());
    }

    /**
     * Compares with the file, or writes it if asked to.
     *
     * @throws AssertionError with a line for each difference
     */
    public void isAsIn(Path file) {
        new CommittedFile(file, "list of events", WRITE).isAs(EventFile.text(document));
    }

    /**
     * Compares with the file of the last release: the newest tag such as {@code v1.2.3} that git reaches.
     *
     * @throws AssertionError with a line for each change that other services may notice, unless a commit since then is
     *     breaking
     */
    public void isKeptSinceLastRelease(Path file) {
        LOG.info(
                "{} {}",
                file,
                ReleaseComparison.of(file, EventCompatibility::incompatibilities)
                        .check(document));
    }
}
