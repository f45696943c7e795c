package education.codeforlife.event.autoconfigure;

import education.codeforlife.request.autoconfigure.ServiceProperties.Mode;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches on a node that runs tasks, and with them sends and handles events: not in tests, for commands and in mode web. */
final class OnTaskNode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return environment.getProperty("codeforlife.task.enabled", Boolean.class, true)
                && !Mode.WEB.name().equalsIgnoreCase(environment.getProperty("codeforlife.service.mode"));
    }
}
