package education.codeforlife.auth.autoconfigure;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings of signing in, set in a service that does not sign users in. */
final class AuthDisabledException extends RuntimeException {

    private static final ConfigurationPropertyName ENABLED =
            ConfigurationPropertyName.of(AuthAutoConfiguration.ENABLED);
    private static final ConfigurationPropertyName PREFIX = ENABLED.getParent();

    private AuthDisabledException(List<String> settings) {
        super("These properties are set, but " + ENABLED + " is not true:\n\n    - "
                + String.join("\n    - ", settings));
    }

    /** Looks at all property sources, environment variables included. */
    static void throwIfConfigured(ConfigurableEnvironment environment) {
        var settings = StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(AuthDisabledException::settings)
                .distinct()
                .sorted()
                .toList();
        if (!settings.isEmpty()) throw new AuthDisabledException(settings);
    }

    private static Stream<String> settings(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource names
                ? names.stream()
                        .filter(name -> PREFIX.isAncestorOf(name) && !name.equals(ENABLED))
                        .map(name -> describe(name, source))
                : Stream.empty();
    }

    private static String describe(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        var origin = Origin.from(source.getConfigurationProperty(name));
        return origin == null ? name.toString() : name + " (" + origin + ")";
    }
}
