package education.codeforlife.architecture.test;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.documentation.test.Walkthrough;
import education.codeforlife.event.test.EventContract;
import education.codeforlife.openapi.test.ApiContract;
import education.codeforlife.permission.test.PermissionMatrix;
import education.codeforlife.session.test.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

/**
 * Base of the test of what each service keeps: the architecture, its API, and that what it says about itself is true. One class
 * in the package of the application is enough, with the rows that the README speaks of:
 *
 * <pre>{@code
 * @Fixtures({"fruits.json", "willowbrook.json"})
 * class ServiceTests extends ServiceTest {}
 * }</pre>
 *
 * @since 0.1.0
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
public abstract class ServiceTest {

    private static final Path OPENAPI = Path.of("openapi.json");
    private static final Path EVENTS = Path.of("events.json");
    private static final Path README = Path.of("README.md");
    private static final String WALKTHROUGH = "Try it";

    /** Returns what is compared with {@code permission-matrix.md}: override it to add kinds of callers. */
    protected PermissionMatrix permissionMatrix(ApplicationContext service) {
        return PermissionMatrix.of(service);
    }

    /** {@link ArchitectureRules} hold in the package of this class. */
    @Test
    final void architectureIsKept() {
        ArchitectureRules.check(getClass().getPackageName());
    }

    /**
     * {@code permission-matrix.md} shows who may do what. {@code -Dcodeforlife.permission-matrix.write=true} updates
     * it.
     */
    @Test
    final void permissionMatrixIsTrue(@Autowired ApplicationContext service) {
        permissionMatrix(service).isAsIn(Path.of("permission-matrix.md"));
    }

    /** The OpenAPI document of the service is valid. */
    @Test
    final void openApiIsValid(@Autowired ApplicationContext service) {
        apiContract(service).isValid();
    }

    /** {@code openapi.json} describes the API. {@code -Dcodeforlife.openapi.write=true} updates it. */
    @Test
    final void openApiIsTrue(@Autowired ApplicationContext service) {
        apiContract(service).isAsIn(OPENAPI);
    }

    /** The API is compatible with that of the last release, unless a commit since then is breaking. */
    @Test
    final void openApiIsKept(@Autowired ApplicationContext service) {
        var contract = apiContract(service);
        assumeReleases();
        contract.isKeptSinceLastRelease(OPENAPI);
    }

    private static void assumeReleases() {
        Assumptions.assumeTrue(
                Files.exists(Path.of(".git")),
                "The tags of a repository are releases of this service only if the service is all of the repository");
    }

    private static ApiContract apiContract(ApplicationContext service) {
        var contract = ApiContract.of(service);
        Assumptions.assumeTrue(
                contract.isDescribed() || Files.exists(OPENAPI),
                "The service is not described in OpenAPI: add org.springdoc:springdoc-openapi-starter-webmvc-ui");
        return contract;
    }

    /** {@code events.json} has the topics and the subscriptions. {@code -Dcodeforlife.event.write=true} updates it. */
    @Test
    final void eventsAreTrue(@Autowired ApplicationContext service) {
        var contract = EventContract.of(service);
        Assumptions.assumeTrue(contract.isDeclared() || Files.exists(EVENTS), "The service does not have events");
        contract.isAsIn(EVENTS);
    }

    /** The events are compatible with those of the last release, unless a commit since then is breaking. */
    @Test
    final void eventsAreKept(@Autowired ApplicationContext service) {
        assumeReleases();
        EventContract.of(service).isKeptSinceLastRelease(EVENTS);
    }

    /** The commands below "Try it" in {@code README.md}, if it has them, print what it says. */
    @Test
    final void readmeIsTrue(@Autowired ApplicationContext service, @TempDir Path directory) throws IOException {
        Assumptions.assumeTrue(Files.exists(README) && Files.readString(README).contains("# " + WALKTHROUGH + "\n"));
        Walkthrough.of(README, WALKTHROUGH).check(Browser.rootOf(service), directory);
    }
}
