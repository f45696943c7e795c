package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.viewset.GenericViewSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Remembers view sets as they are before Spring wraps them in proxies. Actions are called through the proxy; what a view
 * set declares, and what it works with, is its own.
 *
 * @since 0.1.0
 */
@Internal
public final class ViewSetTargets implements BeanPostProcessor {

    private final Map<String, Object> targets = new ConcurrentHashMap<>();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof GenericViewSet<?, ?>) targets.put(name, bean);
        return bean;
    }

    Object target(String name, Object bean) {
        return targets.getOrDefault(name, bean);
    }
}
