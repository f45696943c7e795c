package education.codeforlife.logging.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.LineAuditLog;
import education.codeforlife.logging.LogContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service really writes, from its start on. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTests {

    private static final Logger log = LoggerFactory.getLogger(LogLinesTests.class);
    private static final String SECRET = "hunter2hunter2";

    @BeforeEach
    @AfterEach
    void nothingIsSetUp() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        for (var property : LoggingSystemProperty.values()) System.clearProperty(property.getEnvironmentVariableName());
        LogContext.close();
    }

    @Test
    void aLineIsJsonOutsideDevelopersMachines(CapturedOutput output) {
        run("--codeforlife.environment=staging", "--codeforlife.service.name=account", () -> {
            LogContext.open("0af7651916cd43dd8448eb211c80319c");
            LogContext.user("7");
            log.info("Something \"happened\"\nthere");
        });

        var line = json(output);
        assertThat(line.at("/@timestamp").stringValue()).endsWith("Z");
        assertThat(line.at("/log/level").stringValue()).isEqualTo("INFO");
        assertThat(line.at("/log/logger").stringValue()).isEqualTo(LogLinesTests.class.getName());
        assertThat(line.at("/message").stringValue()).isEqualTo("Something \"happened\"\nthere");
        assertThat(line.at("/service/name").stringValue()).isEqualTo("account");
        assertThat(line.at("/service/environment").stringValue()).isEqualTo("staging");
        assertThat(line.at("/trace/id").stringValue()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.at("/user/id").stringValue()).isEqualTo("7");
    }

    @Test
    void everyLineIsJsonFromTheStartOn(CapturedOutput output) {
        run("--codeforlife.environment=production", "--codeforlife.service.name=account", () -> log.info("Begun"));

        assertThat(output.getOut().lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        line -> assertThat(JsonMapper.shared().readTree(line).has("@timestamp"))
                                .isTrue());
    }

    @Test
    void secretsAreMaskedInEveryMemberOfAJsonLine(CapturedOutput output) {
        run(
                "--codeforlife.environment=staging",
                "--spring.application.name=account",
                () -> log.atInfo()
                        .addKeyValue("form", "password=" + SECRET)
                        .setCause(new IllegalStateException(
                                "token=" + SECRET, new IllegalArgumentException("otp=" + SECRET)))
                        .log("Cookie: session_key={}", SECRET));

        var line = json(output);
        assertThat(line.at("/message").stringValue()).isEqualTo("Cookie: ***");
        assertThat(line.at("/form").stringValue()).isEqualTo("password=***");
        assertThat(line.at("/error/message").stringValue()).isEqualTo("token=***");
        assertThat(line.at("/error/stack_trace").stringValue()).contains("IllegalArgumentException: otp=***");
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void linesAreReadableOnDevelopersMachines(CapturedOutput output) {
        run("--codeforlife.environment=local", "--spring.application.name=account", () -> {
            LogContext.open("0af7651916cd43dd8448eb211c80319c");
            LogContext.user("7");
            log.info("Something happened");
        });

        assertThat(last(output)).contains("INFO").contains("[0af76519 7]").endsWith(": Something happened");
    }

    @Test
    void secretsAreMaskedInReadableLines(CapturedOutput output) {
        run(
                "--codeforlife.environment=local",
                "--codeforlife.logging.redaction.patterns=AB\\d{6}",
                () -> log.info("password={} of AB123456", SECRET, new IllegalStateException("token=" + SECRET)));

        assertThat(output)
                .contains("password=*** of ***")
                .contains("IllegalStateException: token=***")
                .doesNotContain(SECRET);
    }

    @Test
    void maskingCanBeSwitchedOffOnDevelopersMachines(CapturedOutput output) {
        run(
                "--codeforlife.environment=local",
                "--codeforlife.logging.redaction.enabled=false",
                () -> log.info("password={}", SECRET));

        assertThat(output).contains("password=" + SECRET);
    }

    @Test
    void aServiceChoosesItsOwnFormat(CapturedOutput output) {
        run(
                "--codeforlife.environment=staging",
                "--logging.structured.format.console=logstash",
                () -> log.info("password={}", SECRET));

        assertThat(json(output).path("logger_name").stringValue()).isEqualTo(LogLinesTests.class.getName());
        assertThat(json(output).path("message").stringValue()).isEqualTo("password=***");
    }

    @Test
    void serviceCustomizesItsJson(CapturedOutput output) {
        run(
                "--codeforlife.environment=staging",
                "--logging.structured.json.rename.message=text",
                () -> log.info("password={}", SECRET));

        assertThat(json(output).path("text").stringValue()).isEqualTo("password=***");
        assertThat(encoders()).isNotEmpty().noneMatch(EcsEncoder.class::isInstance);
    }

    @Test
    void plainLinesAreWrittenCheaply() {
        run(
                "--codeforlife.environment=staging",
                "--codeforlife.service.name=account",
                () -> assertThat(encoders()).isNotEmpty().allMatch(EcsEncoder.class::isInstance));
    }

    private static List<Encoder<ILoggingEvent>> encoders() {
        var encoders = new ArrayList<Encoder<ILoggingEvent>>();
        LogbackEncoders.replace(encoder -> {
            encoders.add(encoder);
            return encoder;
        });
        return encoders;
    }

    @Test
    void auditLinesAreStructured(CapturedOutput output) {
        run(
                "--codeforlife.environment=staging",
                "--spring.application.name=account",
                () -> new LineAuditLog()
                        .record(AuditEvent.failure("authentication", "locked")
                                .of(7)
                                .from("192.0.2.1")));

        var line = json(output);
        assertThat(line.at("/log/logger").stringValue()).isEqualTo("education.codeforlife.audit");
        assertThat(line.at("/message").stringValue())
                .isEqualTo("authentication failure reason=locked user=7 from=192.0.2.1");
        assertThat(line.at("/event/action").stringValue()).isEqualTo("authentication");
        assertThat(line.at("/event/outcome").stringValue()).isEqualTo("failure");
        assertThat(line.at("/event/reason").stringValue()).isEqualTo("locked");
        assertThat(line.at("/user/id").stringValue()).isEqualTo("7");
        assertThat(line.at("/source/ip").stringValue()).isEqualTo("192.0.2.1");
    }

    @Test
    void anAuditLineTellsWhoDidItAndToWhom(CapturedOutput output) {
        run("--codeforlife.environment=staging", "--spring.application.name=account", () -> {
            LogContext.open("0af7651916cd43dd8448eb211c80319c");
            LogContext.user("7");
            new LineAuditLog().record(AuditEvent.success("password_changed").of(12));
        });

        assertThat(json(output).at("/user/id").stringValue()).isEqualTo("7");
        assertThat(json(output).at("/user/target/id").stringValue()).isEqualTo("12");
        assertThat(LogContext.userId()).isEqualTo("7");
    }

    private static void run(String first, String second, Runnable work) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        try (ConfigurableApplicationContext running = application.run(first, second)) {
            work.run();
        }
    }

    private static JsonNode json(CapturedOutput output) {
        return JsonMapper.shared().readTree(last(output));
    }

    private static String last(CapturedOutput output) {
        var lines = output.getOut().lines().toList();
        return lines.get(lines.size() - 1);
    }

    static class Nothing {}
}
