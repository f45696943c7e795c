package education.codeforlife.logging.autoconfigure;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;

/** The encoders of Logback's appenders, also of those within others. */
final class LogbackEncoders {

    private LogbackEncoders() {}

    /** Returns whether this class can be used. */
    static boolean arePresent() {
        return ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext", LogbackEncoders.class.getClassLoader());
    }

    /** Replaces the encoder of each appender; does nothing if another library logs. */
    static void replace(UnaryOperator<Encoder<ILoggingEvent>> replacement) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        context.getLoggerList()
                .forEach(logger ->
                        logger.iteratorForAppenders().forEachRemaining(appender -> replace(appender, replacement)));
    }

    private static void replace(Appender<ILoggingEvent> appender, UnaryOperator<Encoder<ILoggingEvent>> replacement) {
        if (appender instanceof AppenderAttachable<?> parent) {
            replaceOfChildren(parent, replacement);
        } else if (appender instanceof OutputStreamAppender<ILoggingEvent> output && output.getEncoder() != null) {
            output.setEncoder(replacement.apply(output.getEncoder()));
        }
    }

    @SuppressWarnings("unchecked")
    private static void replaceOfChildren(
            AppenderAttachable<?> parent, UnaryOperator<Encoder<ILoggingEvent>> replacement) {
        var children = (Iterator<Appender<ILoggingEvent>>) (Iterator<?>) parent.iteratorForAppenders();
        children.forEachRemaining(child -> replace(child, replacement));
    }
}
