package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.UnknownEnvironmentException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the environments that there are. */
final class UnknownEnvironmentFailureAnalyzer extends AbstractFailureAnalyzer<UnknownEnvironmentException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownEnvironmentException cause) {
        var names = Arrays.stream(DeploymentEnvironment.values())
                .map(DeploymentEnvironment::id)
                .collect(Collectors.joining(", "));
        var action =
                "Set CODEFORLIFE_ENVIRONMENT to one of " + names + ". If it is not set, the environment is production.";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
