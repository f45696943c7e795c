package education.codeforlife.fuzz.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/** The lines of level {@code ERROR} that are logged while requests are sent. */
final class ErrorLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String UNKNOWN = "unknown";

    /** Hibernate logs this each time a row is deleted before it is locked, which is answered with 409. */
    private static final String DELETED_BEFORE_LOCKED = "HHH000099";

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Map<String, String> lines = new ConcurrentHashMap<>();

    ErrorLines() {
        setName("fuzz errors");
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (!line.getLevel().isGreaterOrEqual(Level.ERROR)) return;
        if (line.getFormattedMessage().startsWith(DELETED_BEFORE_LOCKED)) return;
        var thrown = line.getThrowableProxy();
        lines.put(
                Objects.requireNonNullElse(RefusedWrites.current(), UNKNOWN),
                line.getLoggerName() + (thrown == null ? "" : " " + thrown.getClassName()));
    }

    /** Returns the lines since the last call, without their messages, by the number of the request. */
    Map<String, String> take() {
        var taken = Map.copyOf(lines);
        lines.keySet().removeAll(taken.keySet());
        return taken;
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
