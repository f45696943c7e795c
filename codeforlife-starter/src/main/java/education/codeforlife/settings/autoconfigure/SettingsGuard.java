package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSettingsException;
import java.util.List;

/** Can only be made where all settings are safe. */
final class SettingsGuard {

    SettingsGuard(DeploymentEnvironment environment, List<SettingsCheck> checks) {
        UnsafeSettingsException.throwIfAny(environment, checks);
    }
}
