package education.codeforlife.logging.autoconfigure;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;

/** Masks secrets in every text of a structured line: messages, stack traces, and whatever is added to them. */
final class JsonRedaction implements StructuredLoggingJsonMembersCustomizer<Object> {

    private final LoggingProperties.Redaction properties;

    JsonRedaction(Environment environment) {
        this.properties = LoggingProperties.of(environment).redaction();
    }

    @Override
    public void customize(Members<Object> members) {
        if (!properties.enabled()) return;
        var redaction = properties.toRedaction();
        members.applyingValueProcessor(
                ValueProcessor.of(String.class, text -> text == null ? null : redaction.redact(text)));
    }
}
