package education.codeforlife.task.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.OperatorCommand;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The commands {@code --codeforlife.task.list}, {@code --codeforlife.task.retry} and {@code --codeforlife.task.cancel}, upon
 * which the application ends.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = TaskAutoConfiguration.class)
@Conditional(OnTaskCommand.class)
public final class TaskCommandAutoConfiguration {

    @Bean
    OperatorCommand taskCommand(
            ConfigurableEnvironment environment,
            ObjectProvider<TaskStore> tasks,
            ObjectProvider<TaskDeclarations> declarations,
            ObjectProvider<PlatformTransactionManager> transactions) {
        var store = tasks.getIfAvailable(() -> {
            throw new CommandException("The service does not declare tasks", "Annotate a method of a bean with @Task.");
        });
        var commands = new TaskCommands(
                store, declarations.getObject(), new TransactionTemplate(transactions.getObject()), System.out);
        return new OperatorCommand(environment, TaskCommandLine.COMMANDS, commands::run, System.err);
    }
}
