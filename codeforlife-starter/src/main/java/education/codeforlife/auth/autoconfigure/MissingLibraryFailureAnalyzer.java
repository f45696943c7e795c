package education.codeforlife.auth.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which dependency to add. */
final class MissingLibraryFailureAnalyzer extends AbstractFailureAnalyzer<MissingLibraryException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingLibraryException cause) {
        var action = "Add the dependency " + cause.artifact() + " (its version is managed), or remove the property.";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
