package education.codeforlife.settings;

/**
 * {@value DeploymentEnvironment#PROPERTY} names no environment.
 *
 * @since 0.1.0
 */
public final class UnknownEnvironmentException extends RuntimeException {

    UnknownEnvironmentException(String name) {
        super("Unknown environment \"" + name + "\" in " + DeploymentEnvironment.PROPERTY + ".");
    }
}
