package education.codeforlife.mail.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches on a developer's machine, and in tests. */
final class OnLocalEnvironment implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return DeploymentEnvironment.of(context.getEnvironment()).isLocal();
    }
}
