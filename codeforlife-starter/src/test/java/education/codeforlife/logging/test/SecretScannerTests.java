package education.codeforlife.logging.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import ch.qos.logback.classic.LoggerContext;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** Runs of their own, with logs of their own. */
class SecretScannerTests {

    private static final ThreadLocal<Consumer<Logger>> WORK = new ThreadLocal<>();
    private static final ThreadLocal<LoggerContext> CONTEXT = new ThreadLocal<>();

    private final LoggerContext context = new LoggerContext();
    private final LogSecrets secrets = new LogSecrets();

    @BeforeEach
    void oneThreadContext() {
        context.setMDCAdapter(MDC.getMDCAdapter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=hunter2",
                "the session_key=abc",
                "Authorization: Bearer abcdefgh",
                "pbkdf2_sha256$1000$salt$hash",
                "{argon2}$argon2id$v=19$m=16384$salt$hash",
                "to ada@example.org",
            })
    void aRunThatLogsWhatLooksLikeASecretFails(String line) {
        assertLeak(log -> log.info(line), line);
    }

    @Test
    void aRunThatLogsAWatchedTextFails() {
        secrets.add("correct horse");
        secrets.add("0123456789abcdefABCDEF-_0123456789abcdefABC");

        assertLeak(log -> log.warn("a correct horse!"), "a correct horse!");
        assertLeak(log -> log.warn("id 0123456789abcdefABCDEF-_0123456789abcdefABC."), "id 0123456789");
    }

    @Test
    void aRunThatLogsWhatFixturesTellOfPeopleFails() {
        assertLeak(log -> log.info("Hello Beatrix"), "Hello Beatrix");
        assertLeak(log -> log.info("Hello beatrix-the-login"), "Hello beatrix-the-login");
        assertLeak(log -> log.info("Hello keep-me-secret"), "Hello keep-me-secret");
    }

    @Test
    void secretsAreFoundInEveryPartOfALine() {
        secrets.add("correct horse");

        assertLeak(log -> log.info("{}", "correct horse"), "correct horse");
        assertLeak(log -> log.atInfo().addKeyValue("key", "correct horse").log("x"), "correct horse");
        assertLeak(
                log -> log.info("x", new IllegalStateException("y", new IllegalArgumentException("correct horse"))),
                "correct horse");
        assertLeak(
                log -> {
                    try (var until = MDC.putCloseable("key", "correct horse")) {
                        log.info("x");
                    }
                },
                "correct horse");
    }

    @Test
    void failureNamesTheTest() {
        assertLeak(log -> log.info("password=x"), "logs() [sample]");
    }

    @Test
    void linesAreReadAfterAnApplicationSetLoggingUpAgain() {
        assertLeak(
                log -> {
                    context.reset();
                    log.info("password=x");
                },
                "password=x");
    }

    @Test
    void aRunThatLogsNoSecretPasses() {
        assertThatCode(() -> run(log -> {
                    log.info("A teacher logged in; Beatrixes and pupils did not");
                    log.info("GET /users/{id} 200 12 ms");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void theRunOfThisTestIsWatchedToo() {
        assertThat(ServiceLoader.load(LauncherSessionListener.class)).hasAtLeastOneElementOfType(SecretScanner.class);
    }

    private void assertLeak(Consumer<Logger> work, String told) {
        assertThatThrownBy(() -> run(work))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Secrets were logged")
                .hasMessageContaining(told);
    }

    private void run(Consumer<Logger> work) {
        var config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new SecretScanner(secrets, context))
                .build();
        WORK.set(work);
        CONTEXT.set(context);
        try (var session = LauncherFactory.openSession(config)) {
            session.getLauncher()
                    .execute(request().selectors(selectClass(Sample.class)).build());
        } finally {
            WORK.remove();
            CONTEXT.remove();
        }
    }

    /** A test class that logs only when a test above runs it. */
    static class Sample {

        @Test
        void logs() {
            if (WORK.get() != null) WORK.get().accept(CONTEXT.get().getLogger("sample"));
        }
    }
}
