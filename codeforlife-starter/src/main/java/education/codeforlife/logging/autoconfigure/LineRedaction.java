package education.codeforlife.logging.autoconfigure;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import education.codeforlife.logging.LogRedaction;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Masks secrets in readable lines, whatever their pattern is and wherever they go, once logging is set up. */
final class LineRedaction implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var properties = LoggingProperties.of(event.getEnvironment()).redaction();
        if (properties.enabled() && LogbackEncoders.arePresent()) redact(properties.toRedaction());
    }

    private static void redact(LogRedaction redaction) {
        LogbackEncoders.replace(encoder -> encoder instanceof LayoutWrappingEncoder<ILoggingEvent> lines
                ? RedactedLayout.encoder(lines, redaction)
                : encoder);
    }
}
