package education.codeforlife.database.test.autoconfigure;

import education.codeforlife.database.test.DatabaseInUseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the service runs already, instead of which beans could not be made for that reason. */
final class DatabaseInUseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop that run, or give this one another directory with codeforlife.development-database.directory.",
                cause);
    }
}
