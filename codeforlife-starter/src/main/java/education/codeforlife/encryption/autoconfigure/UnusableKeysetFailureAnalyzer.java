package education.codeforlife.encryption.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what helps on a developer's machine; elsewhere, a keyset that cannot be used is an unsafe setting. */
final class UnusableKeysetFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeysetException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeysetException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Remove it: a keyset of the library's stands in for it locally. To make one, see docs/encryption.md.",
                cause);
    }
}
