package education.codeforlife;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs the tests of a class that is expected to fail, as a contract kit does for a wrong implementation. */
public final class FailingTests {

    private FailingTests() {}

    /**
     * Returns the names of the methods that fail.
     *
     * @throws IllegalStateException if the class does not have tests
     */
    public static Set<String> of(Class<?> tests) {
        return failures(tests).map(FailingTests::method).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the messages of the failures, in the order of the tests.
     *
     * @throws IllegalStateException if the class does not have tests
     */
    public static List<String> messages(Class<?> tests) {
        return failures(tests).map(failure -> failure.getException().toString()).toList();
    }

    private static Stream<Failure> failures(Class<?> tests) {
        var results = new SummaryGeneratingListener();
        var config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config)
                .execute(request().selectors(selectClass(tests)).build(), results);
        var summary = results.getSummary();
        if (summary.getTestsStartedCount() == 0) {
            throw new IllegalStateException(tests + " does not have tests");
        }
        return summary.getFailures().stream();
    }

    private static String method(Failure failure) {
        return failure.getTestIdentifier()
                .getSource()
                .map(FailingTests::name)
                .orElseGet(() -> failure.getTestIdentifier().getDisplayName());
    }

    private static String name(TestSource source) {
        return source instanceof MethodSource method ? method.getMethodName() : source.toString();
    }
}
