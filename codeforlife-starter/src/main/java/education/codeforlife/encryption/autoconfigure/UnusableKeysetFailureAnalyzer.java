package education.codeforlife.encryption.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what helps on a developer's machine; elsewhere, a keyset that cannot be used is an unsafe setting. */
final class UnusableKeysetFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeysetException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeysetException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Remove the property: the library's development keyset replaces it locally. To create one, see docs/encryption.md.",
                cause);
    }
}
