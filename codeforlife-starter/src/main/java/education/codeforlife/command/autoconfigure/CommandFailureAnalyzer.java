package education.codeforlife.command.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a command failed, and that it changed nothing. */
final class CommandFailureAnalyzer extends AbstractFailureAnalyzer<CommandException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CommandException cause) {
        return new FailureAnalysis(cause.getMessage() + ". Nothing was changed.", cause.action(), cause);
    }
}
