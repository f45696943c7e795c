package education.codeforlife.openapi.test;

import education.codeforlife.openapi.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** The environment's variable with the title of the pull request that is built. */
    static final String TITLE = "PULL_REQUEST_TITLE";

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
        if (Boolean.getBoolean(WRITE)) {
            write(file);
        } else {
            compare(file);
        }
    }

    /**
     * Compares with the file of the last release: the newest tag such as {@code v1.2.3} that git reaches.
     *
     * @throws AssertionError with a line for each change that clients of the release may notice, unless a commit since
     *     then is breaking
     */
    public void isKeptSinceLastRelease(Path file) {
        var title = Objects.requireNonNullElse(System.getenv(TITLE), "");
        LOG.info("{} {}", file, ReleaseComparison.of(file, title).check(document()));
    }

    private void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Path file) {
        if (!Files.exists(file)) throw new AssertionError(file + " is missing. " + command());
        var committed = read(file);
        if (committed.equals(text())) return;
        throw new AssertionError(file + " differs from the API of the service. If the API is right, " + command()
                + "\n  " + String.join("\n  ", differences(file, committed)));
    }

    private List<String> differences(Path file, String committed) {
        var differences = DocumentDifferences.between(parse(committed, file.toString()), document());
        return differences.isEmpty() ? List.of("Only blanks or the order of parts differ.") : differences;
    }

    private static String command() {
        return "write it with ./mvnw test -Dtest=ServiceTests -D" + WRITE + "=true";
    }

    private JsonNode document() {
        return parse(text(), "The document of the service");
    }

    private static JsonNode parse(String text, String name) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError(name + " is not JSON. " + command(), e);
        }
    }

    private String text() {
        if (json != null) return json;
        throw new AssertionError("The service does not have a bean ApiDocument, so that its API cannot be compared. Add"
                + " the dependency org.springdoc:springdoc-openapi-starter-webmvc-ui and leave"
                + " codeforlife.openapi.enabled on, or delete openapi.json.");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
