package education.codeforlife.logging.autoconfigure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.ElasticCommonSchemaProperties;
import org.springframework.core.env.Environment;

/**
 * Writes plain lines of the Elastic Common Schema as Spring Boot's encoder does, byte for byte, at a fraction of its cost:
 * it writes the members that are the same in all lines once, and does not look up a processor for each value. Boot's
 * encoder writes all other lines: those with exceptions, markers, escapes, or characters outside ASCII.
 */
final class EcsEncoder extends EncoderBase<ILoggingEvent> {

    private final Encoder<ILoggingEvent> boot;
    private final UnaryOperator<String> redaction;
    private final String process;
    private final String service;

    private EcsEncoder(Encoder<ILoggingEvent> boot, Environment environment, UnaryOperator<String> redaction) {
        this.boot = boot;
        this.redaction = redaction;
        this.process = process(environment);
        this.service = service(environment);
    }

    /** Returns an encoder that writes what the given one does: that one itself if it has another format. */
    static Encoder<ILoggingEvent> of(
            Encoder<ILoggingEvent> boot, Environment environment, UnaryOperator<String> redaction) {
        var encoder = new EcsEncoder(boot, environment, redaction);
        encoder.setContext(boot.getContext());
        if (!encoder.isAlike()) return boot;
        encoder.start();
        return encoder;
    }

    private static String process(Environment environment) {
        var pid = environment.getProperty("spring.application.pid", Long.class);
        return "},\"process\":{" + (pid == null ? "" : "\"pid\":" + pid + ",") + "\"thread\":{\"name\":";
    }

    private static String service(Environment environment) {
        var members = JsonWriter.of(all -> {
                    ElasticCommonSchemaProperties.get(environment).jsonMembers(all);
                    new JsonRedaction(environment).customize(all);
                })
                .writeToString(environment);
        var inner = members.substring(1, members.length() - 1);
        return "}}" + (inner.isEmpty() ? "" : "," + inner) + ",\"message\":";
    }

    private boolean isAlike() {
        var root = ((LoggerContext) getContext()).getLogger(Logger.ROOT_LOGGER_NAME);
        var sample = new LoggingEvent(EcsEncoder.class.getName(), root, Level.INFO, "one line", null, null);
        sample.setKeyValuePairs(List.of(new KeyValuePair("sample.text", "a"), new KeyValuePair("sample.number", 1)));
        return Arrays.equals(plain(sample), boot.encode(sample));
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var plain = event.getThrowableProxy() == null && isEmpty(event.getMarkerList()) ? plain(event) : null;
        return plain == null ? boot.encode(event) : plain;
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    private byte @Nullable [] plain(ILoggingEvent event) {
        return new EcsLine(redaction)
                .json("{\"@timestamp\":\"")
                .json(event.getInstant().toString())
                .json("\",\"log\":{\"level\":\"")
                .json(event.getLevel().toString())
                .json("\",\"logger\":")
                .string(event.getLoggerName())
                .json(process)
                .string(event.getThreadName())
                .json(service)
                .string(Objects.toString(event.getFormattedMessage(), ""))
                .pairs(event)
                .json(",\"ecs\":{\"version\":\"8.11\"}}\n")
                .bytes();
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return boot.headerBytes();
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return boot.footerBytes();
    }
}
