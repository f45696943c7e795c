package education.codeforlife.task.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a command for tasks failed, and that it changed nothing. */
final class TaskCommandFailureAnalyzer extends AbstractFailureAnalyzer<TaskCommandException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TaskCommandException cause) {
        return new FailureAnalysis(cause.getMessage() + ". No task was changed.", cause.action(), cause);
    }
}
