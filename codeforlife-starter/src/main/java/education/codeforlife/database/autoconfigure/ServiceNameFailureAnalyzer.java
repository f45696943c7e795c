package education.codeforlife.database.autoconfigure;

import education.codeforlife.database.ServiceNameException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports what to do about a service name that does not fit the database. */
final class ServiceNameFailureAnalyzer extends AbstractFailureAnalyzer<ServiceNameException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServiceNameException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.cure(), cause);
    }
}
