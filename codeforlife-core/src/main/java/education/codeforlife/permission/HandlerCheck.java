package education.codeforlife.permission;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;

/**
 * Stops the start-up of a service with handlers that would be refused later, or that nothing could refuse.
 *
 * @since 0.1.0
 */
@Internal
public final class HandlerCheck implements SmartInitializingSingleton {

    private final ConfigurableApplicationContext context;

    public HandlerCheck(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @throws IllegalStateException with all problems, if there are any */
    @Override
    public void afterSingletonsInstantiated() {
        var problems = Stream.concat(unclosedMappings(), ignoredRules()).toList();
        if (problems.isEmpty()) return;
        throw new IllegalStateException(
                problems.stream().collect(Collectors.joining("\n- ", "Handlers that are not safe:\n- ", "")));
    }

    /** Interceptors are added to the mappings that extend Spring's base class. */
    private Stream<String> unclosedMappings() {
        return context.getBeansOfType(HandlerMapping.class, true, false).entrySet().stream()
                .filter(bean -> !(bean.getValue() instanceof AbstractHandlerMapping))
                .map(bean -> "The handlers of the bean \"" + bean.getKey()
                        + "\" cannot be closed: let the handler mapping extend AbstractHandlerMapping");
    }

    private Stream<String> ignoredRules() {
        return context.getBeansOfType(AbstractHandlerMethodMapping.class, true, false).values().stream()
                .flatMap(mapping -> handlers(mapping).stream())
                .filter(this::hasIgnoredRules)
                .map(handler -> "Spring Security does not enforce the annotations on " + handler.getShortLogMessage()
                        + ": declare it in this class, public and neither static nor final");
    }

    private static List<HandlerMethod> handlers(AbstractHandlerMethodMapping<?> mapping) {
        return List.copyOf(mapping.getHandlerMethods().values());
    }

    private boolean hasIgnoredRules(HandlerMethod handler) {
        return !isMadeLater(handler.getBean()) && MethodRules.areIgnored(handler.createWithResolvedBean());
    }

    /** A bean that does not exist yet is checked at each request. */
    private boolean isMadeLater(Object bean) {
        if (!(bean instanceof String name)) return false;
        return !context.getBeanFactory().containsSingleton(name) || context.getBean(name) instanceof ScopedObject;
    }
}
