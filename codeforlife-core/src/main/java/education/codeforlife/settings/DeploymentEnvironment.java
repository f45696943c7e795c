package education.codeforlife.settings;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.PropertyResolver;

/**
 * The environment that a service runs in, as {@code codeforlife.environment} names it. Production if the property is
 * not set. Every service has it as a bean.
 *
 * @since 0.1.0
 */
public enum DeploymentEnvironment {
    /** A developer's machine, and tests. Its data need no protection. */
    LOCAL,
    DEVELOPMENT,
    STAGING,
    PRODUCTION;

    /** The property that names the environment; it also activates the profile of that name. */
    public static final String PROPERTY = "codeforlife.environment";

    /**
     * Returns the environment that the properties name.
     *
     * @throws UnknownEnvironmentException if the name is unknown
     */
    public static DeploymentEnvironment of(PropertyResolver properties) {
        var name = properties.getProperty(PROPERTY, "").trim();
        return name.isEmpty() ? PRODUCTION : named(name);
    }

    private static DeploymentEnvironment named(String name) {
        return Arrays.stream(values())
                .filter(environment -> environment.id().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnknownEnvironmentException(name));
    }

    /** Returns the name as operators write it, which is also the name of the profile. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isLocal() {
        return this == LOCAL;
    }
}
