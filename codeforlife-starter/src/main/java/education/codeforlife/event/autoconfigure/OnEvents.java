package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.LibraryTopics;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if the service has a topic, or a bean that subscribes to one. */
final class OnEvents extends SpringBootCondition implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var beans = Objects.requireNonNull(context.getBeanFactory());
        var message = ConditionMessage.forCondition("events");
        if (beans.getBeanNamesForType(LibraryTopics.class, true, false).length > 0) {
            return ConditionOutcome.match(message.because("a part of the library has topics"));
        }
        if (hasSubscriber(beans)) return ConditionOutcome.match(message.because("a bean subscribes"));
        var topics = TopicScan.of(beans);
        return topics.isEmpty()
                ? ConditionOutcome.noMatch(
                        message.didNotFind("a topic or a subscriber").atAll())
                : ConditionOutcome.match(message.found("topic", "topics").items(topics));
    }

    private static boolean hasSubscriber(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames()).anyMatch(bean -> {
            var type = beans.getType(bean, false);
            return type != null && EventDeclarations.subscribes(type);
        });
    }
}
