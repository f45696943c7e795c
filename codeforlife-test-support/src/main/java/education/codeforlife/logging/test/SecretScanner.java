package education.codeforlife.logging.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import education.codeforlife.api.Internal;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.LoggerFactory;

/**
 * Fails a test run in which a secret was logged: a password, a token, a session's id, an e-mail address or a name. It
 * reads each line as the code wrote it, before anything is masked. JUnit finds it by itself wherever this library is on
 * the class path; {@link LogSecrets} says what is looked for beside what looks like a secret anyway.
 *
 * @since 0.1.0
 */
@Internal
public final class SecretScanner implements LauncherSessionListener {

    private final LogLeaks leaks;
    private final LoggerContext context;

    /** Watches whatever the JVM logs. */
    public SecretScanner() {
        this(LogSecrets.ALL, (LoggerContext) LoggerFactory.getILoggerFactory());
    }

    SecretScanner(LogSecrets secrets, LoggerContext context) {
        this.leaks = new LogLeaks(secrets);
        this.context = context;
        FixtureSecrets.addTo(secrets);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        context.addListener(new Reattachment());
        attach();
        session.getLauncher().registerTestExecutionListeners(new CurrentTest());
    }

    private void attach() {
        leaks.setContext(context);
        leaks.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(leaks);
    }

    /** @throws AssertionError that lists the lines */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(leaks);
        var found = leaks.found();
        if (!found.isEmpty()) throw new AssertionError("Secrets were logged:\n  " + String.join("\n  ", found));
    }

    /** Each application sets logging up again, and throws all appenders away. */
    private final class Reattachment implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext context) {
            attach();
        }

        @Override
        public void onStart(LoggerContext context) {}

        @Override
        public void onStop(LoggerContext context) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }

    private final class CurrentTest implements TestExecutionListener {

        @Override
        public void executionStarted(TestIdentifier test) {
            leaks.during(test.getLegacyReportingName());
        }
    }
}
