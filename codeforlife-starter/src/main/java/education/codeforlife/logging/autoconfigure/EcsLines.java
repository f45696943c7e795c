package education.codeforlife.logging.autoconfigure;

import education.codeforlife.logging.LogRedaction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** Makes lines of the Elastic Common Schema cheap, once logging is set up, unless the service customizes their JSON. */
final class EcsLines implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (LogbackEncoders.arePresent() && !isConfigured(environment) && customizers(environment) == 1) {
            replace(environment);
        }
    }

    private static boolean isConfigured(Environment environment) {
        return Binder.get(environment)
                .bind("logging.structured.json", Bindable.mapOf(String.class, Object.class))
                .isBound();
    }

    /** Returns how many beans change the JSON of lines; {@link JsonRedaction} is one of them. */
    private static int customizers(Environment environment) {
        var failed = new AtomicInteger();
        var made = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        StructuredLoggingJsonMembersCustomizer.class,
                        ArgumentResolver.of(Environment.class, environment),
                        (type, name, failure) -> failed.incrementAndGet());
        return made.size() + failed.get();
    }

    private static void replace(Environment environment) {
        var redaction = redaction(LoggingProperties.of(environment).redaction());
        LogbackEncoders.replace(encoder ->
                encoder instanceof StructuredLogEncoder boot ? EcsEncoder.of(boot, environment, redaction) : encoder);
    }

    private static UnaryOperator<String> redaction(LoggingProperties.Redaction properties) {
        if (!properties.enabled()) return UnaryOperator.identity();
        LogRedaction redaction = properties.toRedaction();
        return redaction::redact;
    }
}
