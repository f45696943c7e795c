package education.codeforlife.task.autoconfigure;

import education.codeforlife.task.Task;
import education.codeforlife.task.TaskDeclarations;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if a bean has a method that is annotated {@link Task}. */
final class OnTaskDeclaration extends SpringBootCondition implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var beans = Objects.requireNonNull(context.getBeanFactory());
        var message = ConditionMessage.forCondition("@Task");
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(bean -> {
                    var type = beans.getType(bean, false);
                    return type != null && TaskDeclarations.declares(type);
                })
                .findFirst()
                .map(bean -> ConditionOutcome.match(message.foundExactly(bean)))
                .orElseGet(() ->
                        ConditionOutcome.noMatch(message.didNotFind("a method").atAll()));
    }
}
