package education.codeforlife.event.autoconfigure;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if the application is started with a command for events that are not handled. */
final class OnEventCommand implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return EventCommandLine.OF_LETTERS.isSet(context.getEnvironment());
    }
}
