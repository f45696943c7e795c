package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists every unsafe setting, and what to do about it. */
final class UnsafeSettingsFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettingsException cause) {
        var description = "These settings are missing or not safe in "
                + cause.environment().id() + ":\n\n" + list(cause, UnsafeSetting::problem);
        var action = "Change each of them:\n\n" + list(cause, UnsafeSetting::cure)
                + "\n\nOn a developer's machine, set CODEFORLIFE_ENVIRONMENT=local instead.";
        return new FailureAnalysis(description, action, cause);
    }

    private static String list(UnsafeSettingsException cause, Function<UnsafeSetting, String> text) {
        return cause.settings().stream()
                .map(setting -> "    - " + setting.property() + ": " + text.apply(setting))
                .collect(Collectors.joining("\n"));
    }
}
