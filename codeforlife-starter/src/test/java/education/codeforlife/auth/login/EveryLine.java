package education.codeforlife.auth.login;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that is logged at TRACE while it is open, in the place of what is written elsewhere. */
final class EveryLine extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Map<Logger, @Nullable Level> levels = new LinkedHashMap<>();
    private final Map<java.util.logging.Logger, java.util.logging.@Nullable Level> driverLevels = new LinkedHashMap<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Handler driver = new DriverLines();

    private EveryLine() {}

    /** What the driver logs by Java's own logging: another context may have closed the bridge to Logback. */
    private final class DriverLines extends Handler {

        @Override
        public void publish(LogRecord line) {
            var thrown = line.getThrown() == null ? "" : " | " + line.getThrown();
            lines.add("[" + line.getLoggerName() + "] " + new SimpleFormatter().formatMessage(line) + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /**
     * Returns the lines from now on.
     *
     * @param loggers for which TRACE is set by name, as it is for the root
     */
    static EveryLine of(String... loggers) {
        var lines = new EveryLine();
        lines.setContext(ROOT.getLoggerContext());
        lines.start();
        ROOT.iteratorForAppenders().forEachRemaining(lines.others::add);
        lines.others.forEach(ROOT::detachAppender);
        ROOT.addAppender(lines);
        lines.trace(ROOT);
        for (var logger : loggers) {
            lines.trace(ROOT.getLoggerContext().getLogger(logger));
            lines.trace(java.util.logging.Logger.getLogger(logger));
        }
        return lines;
    }

    private void trace(java.util.logging.Logger logger) {
        driverLevels.put(logger, logger.getLevel());
        logger.setLevel(java.util.logging.Level.ALL);
        logger.addHandler(driver);
    }

    private void trace(Logger logger) {
        levels.put(logger, logger.getLevel());
        logger.setLevel(Level.TRACE);
    }

    @Override
    protected void append(ILoggingEvent line) {
        lines.add("[" + line.getLoggerName() + "] " + text(line));
    }

    private static String text(ILoggingEvent line) {
        return Stream.of(
                        Stream.of(line.getFormattedMessage()),
                        line.getMDCPropertyMap().values().stream(),
                        Stream.ofNullable(line.getKeyValuePairs())
                                .flatMap(List::stream)
                                .map(Objects::toString),
                        Stream.iterate(line.getThrowableProxy(), Objects::nonNull, IThrowableProxy::getCause)
                                .map(IThrowableProxy::getMessage))
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }

    /** Returns how many lines there are of the logger, or of those below it. */
    long count(String logger) {
        return lines.stream().filter(line -> line.startsWith("[" + logger)).count();
    }

    /** Returns the lines that have one of the texts. */
    List<String> with(Collection<String> texts) {
        return lines.stream()
                .filter(line -> texts.stream().anyMatch(line::contains))
                .toList();
    }

    @Override
    public void close() {
        levels.forEach(Logger::setLevel);
        driverLevels.forEach((logger, level) -> {
            logger.removeHandler(driver);
            logger.setLevel(level);
        });
        ROOT.detachAppender(this);
        others.forEach(ROOT::addAppender);
    }
}
