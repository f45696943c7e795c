package education.codeforlife.auth.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The cure of settings that need {@code codeforlife.auth.enabled}. */
final class AuthDisabledFailureAnalyzer extends AbstractFailureAnalyzer<AuthDisabledException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuthDisabledException cause) {
        var action = "Set " + AuthAutoConfiguration.ENABLED
                + "=true if the service signs users in. Otherwise remove the properties: it only reads sessions.";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
