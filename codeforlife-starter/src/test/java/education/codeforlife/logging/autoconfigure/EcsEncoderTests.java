package education.codeforlife.logging.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.Encoder;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

class EcsEncoderTests {

    private static final String SECRET = "hunter2hunter2";

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.application.pid", "12")
            .withProperty("logging.structured.ecs.service.name", "account of a@example.org")
            .withProperty("logging.structured.ecs.service.environment", "staging");
    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter thread = new LogbackMDCAdapter();

    EcsEncoderTests() {
        context.setMDCAdapter(thread);
        context.putObject(Environment.class.getName(), environment);
    }

    @Test
    void accessLineIsWhatBootWrites() {
        var event = access();

        assertThat(line(encoder("ecs"), event))
                .isEqualTo(line(boot("ecs"), event))
                .contains("\"http\":{\"request\":{\"method\":\"GET\"},\"route\":\"/fruits/{id}\",\"response\":{");
    }

    /** Boot's allocates ten times as much. */
    @Test
    void accessLineAllocatesLittle() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var encoder = encoder("ecs");
        var event = access();
        for (int i = 0; i < 100; i++) encoder.encode(event);

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) encoder.encode(event);
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 100;

        assertThat(bytes).isLessThan(8_000);
    }

    private LoggingEvent access() {
        thread.put("trace.id", "0af7651916cd43dd8448eb211c80319c");
        thread.put("user.id", "7");
        return event(
                "GET /fruits/{id} 200 3 ms",
                pair("http.request.method", "GET"),
                pair("http.route", "/fruits/{id}"),
                pair("http.response.status_code", 200),
                pair("http.duration_ms", 3L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"quoted\" \\ / \b\f\n\r\t\u0007\u007f\u0085",
                "größer €",
                "{}",
                "password=hunter2hunter2, Authorization: Bearer hunter2hunter2",
                "a@example.org"
            })
    void textIsWhatBootWritesWhereverItStands(String text) {
        thread.put("trace.id", text);
        var event = event(text, pair("event.reason", text), pair("event.action", text));
        event.setThreadName(text);

        assertThat(line(encoder("ecs"), event))
                .isEqualTo(line(boot("ecs"), event))
                .doesNotContain(SECRET, "a@example.org");
    }

    static List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>(List.of(1, -1L, 1.5, Double.NaN, true, 'c', Level.INFO));
        values.addAll(List.of(List.of(1, "password=" + SECRET), Map.of("a", 1), new int[] {1}));
        values.add(null);
        return values;
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueIsWhatBootWrites(@Nullable Object value) {
        var event = event("line", pair("a.value", value), pair("a.text", "b"));

        assertThat(line(encoder("ecs"), event))
                .isEqualTo(line(boot("ecs"), event))
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a.b.c", ".a", "a.", "a..b", ".", "ä", "\"", "user.id.x"})
    void nameIsWhatBootWrites(String name) {
        thread.put("user.name", "x");
        var event = event("line", pair(name, "text"), pair("z", 1));

        assertThat(line(encoder("ecs"), event)).isEqualTo(line(boot("ecs"), event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.id", "user", "user.id.x", "message", "log.level", "ecs.x"})
    void nameThatIsThereTwiceIsWhatBootMakesOfIt(String name) {
        thread.put("user.id", "7");
        var event = event("line", pair(name, "text"));

        assertThat(lineOrFailure(encoder("ecs"), event)).isEqualTo(lineOrFailure(boot("ecs"), event));
    }

    @Test
    void exceptionAndMarkersAreWhatBootWrites() {
        var failed = new LoggingEvent(
                "x", logger(), Level.ERROR, "failed", new IllegalStateException("token=" + SECRET), null);
        var marked = event("line");
        marked.addMarker(MarkerFactory.getMarker("one"));

        assertThat(line(encoder("ecs"), failed))
                .isEqualTo(line(boot("ecs"), failed))
                .contains("stack_trace")
                .doesNotContain(SECRET);
        assertThat(line(encoder("ecs"), marked))
                .isEqualTo(line(boot("ecs"), marked))
                .contains("\"one\"");
    }

    @Test
    void lineNeedsNoProcessAndService() {
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var boot = boot("ecs");
        var encoder = EcsEncoder.of(boot, new MockEnvironment(), text -> text);

        assertThat(encoder).isInstanceOf(EcsEncoder.class);
        assertThat(line(encoder, event("line"))).isEqualTo(line(boot, event("line")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logstash", "gelf"})
    void otherFormatIsLeftToBoot(String format) {
        assertThat(encoder(format)).isInstanceOf(StructuredLogEncoder.class);
    }

    private Encoder<ILoggingEvent> encoder(String format) {
        var redaction = LoggingProperties.of(environment).redaction().toRedaction();
        return EcsEncoder.of(boot(format), environment, redaction::redact);
    }

    private Encoder<ILoggingEvent> boot(String format) {
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return encoder;
    }

    private LoggingEvent event(String message, KeyValuePair... pairs) {
        var event = new LoggingEvent("x", logger(), Level.INFO, message, null, null);
        if (pairs.length > 0) event.setKeyValuePairs(List.of(pairs));
        return event;
    }

    private Logger logger() {
        return context.getLogger("education.codeforlife.access");
    }

    private static KeyValuePair pair(String name, @Nullable Object value) {
        return new KeyValuePair(name, value);
    }

    private static String line(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
        return new String(encoder.encode(event), StandardCharsets.UTF_8).replaceAll("\"@timestamp\":\"[^\"]*\"", "");
    }

    private static String lineOrFailure(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
        try {
            return line(encoder, event);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
