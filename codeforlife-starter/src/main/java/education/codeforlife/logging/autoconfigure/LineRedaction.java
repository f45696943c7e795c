package education.codeforlife.logging.autoconfigure;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import education.codeforlife.logging.LogRedaction;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/** Masks secrets in readable lines, whatever their pattern is and wherever they go, once logging is set up. */
final class LineRedaction implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var properties = LoggingProperties.of(event.getEnvironment()).redaction();
        if (properties.enabled() && isLogbackPresent()) Logback.redact(properties.toRedaction());
    }

    private static boolean isLogbackPresent() {
        return ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext", LineRedaction.class.getClassLoader());
    }

    /** Loaded only where there is Logback. */
    private static final class Logback {

        static void redact(LogRedaction redaction) {
            if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
            context.getLoggerList()
                    .forEach(logger ->
                            logger.iteratorForAppenders().forEachRemaining(appender -> redact(appender, redaction)));
        }

        private static void redact(Appender<ILoggingEvent> appender, LogRedaction redaction) {
            if (appender instanceof AppenderAttachable<?> parent) {
                redactChildren(parent, redaction);
            } else if (appender instanceof OutputStreamAppender<ILoggingEvent> output
                    && output.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> encoder) {
                output.setEncoder(RedactedLayout.encoder(encoder, redaction));
            }
        }

        @SuppressWarnings("unchecked")
        private static void redactChildren(AppenderAttachable<?> parent, LogRedaction redaction) {
            var children = (Iterator<Appender<ILoggingEvent>>) (Iterator<?>) parent.iteratorForAppenders();
            children.forEachRemaining(child -> redact(child, redaction));
        }
    }
}
