package education.codeforlife.settings;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.PropertyResolver;

/**
 * Where a service runs, as {@code codeforlife.environment} says; a bean of every service. Whoever says nothing is in
 * production.
 *
 * @since 0.1.0
 */
public enum DeploymentEnvironment {
    /** A developer's machine, and tests: nothing that is there needs protection. */
    LOCAL,
    DEVELOPMENT,
    STAGING,
    PRODUCTION;

    /** The property that names the environment; it also activates the profile of that name. */
    public static final String PROPERTY = "codeforlife.environment";

    /**
     * What the properties say.
     *
     * @throws UnknownEnvironmentException for a name that is none of ours
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

    /** The name that operators write, and that of the profile. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isLocal() {
        return this == LOCAL;
    }
}
