package education.codeforlife.health.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;

/** Finds a password of the metrics that can be guessed. */
record MetricsCheck(MetricsProperties properties) implements SettingsCheck {

    private static final int SHORTEST = 32;

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        if (properties.password().isEmpty() || properties.password().length() >= SHORTEST) return List.of();
        return List.of(new UnsafeSetting(
                "codeforlife.metrics.password",
                "It is shorter than " + SHORTEST + " characters, and guesses are not limited.",
                "Set one that is made by openssl rand -hex 32, or remove it to close the metrics."));
    }
}
