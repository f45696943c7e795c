package education.codeforlife.openapi.test;

import education.codeforlife.contract.test.CommittedFile;
import education.codeforlife.contract.test.ReleaseComparison;
import education.codeforlife.openapi.ApiDocument;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The OpenAPI document of a service as a contract with its clients: it is valid, it is committed, so that a reviewer
 * sees each change, and it keeps what the last release promised.
 *
 * <pre>{@code
 * @SpringBootTest
 * class ApiContractTests {
 *
 *     @Test
 *     void apiKeepsItsContract(@Autowired ApplicationContext service) {
 *         var contract = ApiContract.of(service);
 *         contract.isValid();
 *         contract.isAsIn(Path.of("openapi.json"));
 *         contract.isKeptSinceLastRelease(Path.of("openapi.json"));
 *     }
 * }
 * }</pre>
 *
 * <p>Run with {@code -D}{@value #WRITE}{@code =true}, the test writes the file instead of comparing it.
 *
 * @since 0.1.0
 */
public final class ApiContract {

    /** The system property with which the file is written again. */
    public static final String WRITE = "codeforlife.openapi.write";

    private static final Logger LOG = LoggerFactory.getLogger(ApiContract.class);

    private final @Nullable String json;

    private ApiContract(@Nullable String json) {
        this.json = json;
    }

    /** Returns the contract of the service, which its bean {@link ApiDocument} describes. */
    public static ApiContract of(ApplicationContext service) {
        var document = service.getBeanProvider(ApiDocument.class).getIfAvailable();
        return new ApiContract(document == null ? null : document.json());
    }

    static ApiContract of(String json) {
        return new ApiContract(json);
    }

    /** Returns whether the service has a document. */
    public boolean isDescribed() {
        return json != null;
    }

    /**
     * Checks the document against OpenAPI 3.1 and JSON Schema, and that its references lead to a part of it.
     *
     * @throws AssertionError with a line for each fault
     */
    public void isValid() {
        var faults = new DocumentValidation().faults(document());
        if (faults.isEmpty()) return;
        throw new AssertionError("The OpenAPI document of the service is not valid:\n  " + String.join("\n  ", faults));
    }

    /**
     * Compares with the file, or writes it if asked to.
     *
     * @throws AssertionError with a line for each difference
     */
    public void isAsIn(Path file) {
        committed(file).isAs(text());
    }

    /**
     * Compares with the file of the last release: the newest tag such as {@code v1.2.3} that git reaches.
     *
     * @throws AssertionError with a line for each change that clients of the release may notice, unless a commit since
     *     then is breaking
     */
    public void isKeptSinceLastRelease(Path file) {
        LOG.info(
                "{} {}",
                file,
                ReleaseComparison.of(file, Compatibility::incompatibilities).check(document()));
    }

    private static CommittedFile committed(Path file) {
        return new CommittedFile(file, "API", WRITE);
    }

    private JsonNode document() {
        return committed(Path.of("openapi.json")).parse(text(), "The document of the service");
    }

    private String text() {
        if (json != null) return json;
        throw new AssertionError("The service does not have a bean ApiDocument, so that its API cannot be compared. Add"
                + " the dependency org.springdoc:springdoc-openapi-starter-webmvc-ui and leave"
                + " codeforlife.openapi.enabled on, or delete openapi.json.");
    }
}
