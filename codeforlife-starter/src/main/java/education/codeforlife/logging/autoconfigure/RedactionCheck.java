package education.codeforlife.logging.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;

/** Finds that secrets would be logged. */
record RedactionCheck(LoggingProperties properties) implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        if (properties.redaction().enabled()) return List.of();
        return List.of(new UnsafeSetting(
                "codeforlife.logging.redaction.enabled", "Secrets in log lines are not masked.", "Remove it."));
    }
}
