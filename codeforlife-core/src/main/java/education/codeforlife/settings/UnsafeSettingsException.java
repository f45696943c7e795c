package education.codeforlife.settings;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops the start-up of a service whose settings are not safe where it runs.
 *
 * @since 0.1.0
 */
@Internal
public final class UnsafeSettingsException extends RuntimeException {

    private final DeploymentEnvironment environment;
    private final transient List<UnsafeSetting> settings;

    private UnsafeSettingsException(DeploymentEnvironment environment, List<UnsafeSetting> settings) {
        super(message(environment, settings));
        this.environment = environment;
        this.settings = settings;
    }

    /**
     * Asks every check.
     *
     * @throws UnsafeSettingsException if one finds something, and the environment is not local
     */
    public static void throwIfAny(DeploymentEnvironment environment, List<SettingsCheck> checks) {
        if (environment.isLocal()) return;
        var unsafe = checks.stream()
                .flatMap(check -> check.unsafeSettings().stream())
                .toList();
        if (!unsafe.isEmpty()) throw new UnsafeSettingsException(environment, unsafe);
    }

    private static String message(DeploymentEnvironment environment, List<UnsafeSetting> settings) {
        return settings.stream()
                .map(UnsafeSetting::property)
                .collect(Collectors.joining(", ", "Unsafe settings in " + environment.id() + ": ", ""));
    }

    public DeploymentEnvironment environment() {
        return environment;
    }

    /** All of them, so that they can be mended at once. */
    public List<UnsafeSetting> settings() {
        return settings;
    }
}
