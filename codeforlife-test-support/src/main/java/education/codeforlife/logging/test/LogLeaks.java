package education.codeforlife.logging.test;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import education.codeforlife.logging.LogRedaction;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the lines with secrets in them, as they were before anything was masked. */
final class LogLeaks extends AppenderBase<ILoggingEvent> {

    private final LogSecrets secrets;
    private final LogRedaction redaction = LogRedaction.with(List.of());
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private volatile String running = "";

    LogLeaks(LogSecrets secrets) {
        this.secrets = secrets;
        setName("secrets");
    }

    /** @param test which may be to blame for what comes */
    void during(String test) {
        running = test;
    }

    @Override
    protected void append(ILoggingEvent line) {
        var text = text(line);
        if (secrets.isIn(text) || !redaction.redact(text).equals(text)) {
            found.add(running + " [" + line.getLoggerName() + "] " + text);
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }

    private static String text(ILoggingEvent line) {
        return Stream.of(
                        Stream.of(line.getFormattedMessage()),
                        line.getMDCPropertyMap().values().stream(),
                        Stream.ofNullable(line.getKeyValuePairs())
                                .flatMap(List::stream)
                                .map(Objects::toString),
                        messages(line.getThrowableProxy()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" | "));
    }

    private static Stream<String> messages(@Nullable IThrowableProxy exception) {
        return Stream.iterate(exception, Objects::nonNull, IThrowableProxy::getCause)
                .map(cause -> cause.getClassName() + ": " + cause.getMessage());
    }
}
