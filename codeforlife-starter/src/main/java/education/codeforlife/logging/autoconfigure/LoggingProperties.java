package education.codeforlife.logging.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.logging.LogRedaction;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What is logged, and what is masked.
 *
 * @param access Whether each request is logged.
 * @param quietRoutes Routes whose requests are only logged if they fail, such as probes.
 * @param redaction What is masked in log lines.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.logging")
public record LoggingProperties(
        @DefaultValue("true") boolean access,

        @DefaultValue({"/health-check", "/livez", "/readyz", "/actuator/prometheus"})
        Set<String> quietRoutes,

        @DefaultValue Redaction redaction) {

    /**
     * What is masked in log lines.
     *
     * @param enabled Whether secrets are masked; false is allowed in the local environment only.
     * @param patterns Regular expressions of further text that is masked.
     * @since 0.1.0
     */
    public record Redaction(
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<Pattern> patterns) {

        LogRedaction toRedaction() {
            return LogRedaction.with(patterns);
        }
    }

    /** Returns the properties for log lines that are written before the beans exist. */
    static LoggingProperties of(Environment environment) {
        return Binder.get(environment).bindOrCreate("codeforlife.logging", LoggingProperties.class);
    }
}
