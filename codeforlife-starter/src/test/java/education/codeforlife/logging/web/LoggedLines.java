package education.codeforlife.logging.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Lines as they are logged: a request's last ones may come after its answer. */
final class LoggedLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("education.codeforlife");

    private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();

    private LoggedLines() {}

    static LoggedLines recorded() {
        var lines = new LoggedLines();
        lines.setContext(LOGGER.getLoggerContext());
        lines.start();
        LOGGER.addAppender(lines);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent line) {
        line.prepareForDeferredProcessing();
        lines.add(line);
    }

    /** The lines of one request, up to the one that ends it. */
    List<ILoggingEvent> of(String traceId) throws InterruptedException {
        var found = new ArrayList<ILoggingEvent>();
        while (found.isEmpty() || !last(found).getLoggerName().equals(AccessLog.LOGGER)) {
            var line = lines.poll(30, TimeUnit.SECONDS);
            if (line == null) throw new AssertionError("The request was not logged; there was " + found);
            if (traceId.equals(line.getMDCPropertyMap().get("trace.id"))) found.add(line);
        }
        return found;
    }

    /** The lines of this thread, which waits for none. */
    List<ILoggingEvent> soFar() {
        return List.copyOf(lines);
    }

    static ILoggingEvent last(List<ILoggingEvent> lines) {
        return lines.get(lines.size() - 1);
    }

    static String members(ILoggingEvent line) {
        return line.getKeyValuePairs().stream().map(KeyValuePair::toString).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        LOGGER.detachAppender(this);
    }
}
