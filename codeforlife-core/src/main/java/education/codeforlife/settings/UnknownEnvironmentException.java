package education.codeforlife.settings;

import education.codeforlife.api.Internal;

/**
 * {@value DeploymentEnvironment#PROPERTY} names no environment.
 *
 * @since 0.1.0
 */
@Internal
public final class UnknownEnvironmentException extends RuntimeException {

    UnknownEnvironmentException(String name) {
        super("Unknown environment \"" + name + "\" in " + DeploymentEnvironment.PROPERTY + ".");
    }
}
