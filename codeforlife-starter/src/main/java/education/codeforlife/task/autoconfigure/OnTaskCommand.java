package education.codeforlife.task.autoconfigure;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if the application is started with a command for tasks. */
final class OnTaskCommand implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return TaskCommandLine.COMMANDS.isSet(context.getEnvironment());
    }
}
