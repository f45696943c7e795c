package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Puts the resolver of parsed keys before Spring's own, which would convert the text of each key once more. Resolvers of a
 * {@link org.springframework.web.servlet.config.annotation.WebMvcConfigurer} come after those.
 *
 * @since 0.1.0
 */
@Internal
public final class KeyArguments implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            var resolvers = new ArrayList<HandlerMethodArgumentResolver>(List.of(new KeyArgumentResolver()));
            resolvers.addAll(Objects.requireNonNull(adapter.getArgumentResolvers()));
            adapter.setArgumentResolvers(resolvers);
        }
        return bean;
    }
}
