package education.codeforlife.event.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why streams and consumers are not made. */
final class ProvisionFailureAnalyzer extends AbstractFailureAnalyzer<ProvisionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProvisionException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
