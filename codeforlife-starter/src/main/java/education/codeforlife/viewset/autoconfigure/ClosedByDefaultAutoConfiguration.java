package education.codeforlife.viewset.autoconfigure;

import education.codeforlife.permission.ClosedByDefault;
import education.codeforlife.permission.HandlerCheck;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.BodyLimitAdvice;
import education.codeforlife.viewset.web.DeprecationHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.boot.webmvc.autoconfigure.actuate.web.ManagementErrorEndpoint;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Closes every handler of Spring MVC that nothing opens, and bounds the bodies of those that are open, in services with
 * and without entities.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ViewSetProperties.class)
public final class ClosedByDefaultAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static ClosedByDefault closedByDefault(ObjectProvider<RequestUserResolver> users) {
        return new ClosedByDefault(ClosedByDefaultAutoConfiguration::hasRules, users::getObject);
    }

    /** Every handler mapping applies interceptors of this type, the one of a management port included. */
    @Bean
    static MappedInterceptor closedByDefaultInterceptor(ClosedByDefault closed) {
        return new MappedInterceptor(null, closed);
    }

    /** View sets say themselves that they are deprecated. */
    @Bean
    static MappedInterceptor deprecationInterceptor() {
        return new MappedInterceptor(null, new DeprecationHeaders());
    }

    @Bean
    @ConditionalOnMissingBean
    static BodyLimitAdvice bodyLimitAdvice(ViewSetProperties properties) {
        return new BodyLimitAdvice(properties.maxBody().toBytes());
    }

    @Bean
    static HandlerCheck handlerCheck(ConfigurableApplicationContext context) {
        return new HandlerCheck(context);
    }

    /** View sets have rules, the answer to an error is open, and the security chain decides on Boot's endpoints. */
    private static boolean hasRules(Class<?> handler) {
        return AnnotatedElementUtils.hasAnnotation(handler, ViewSet.class)
                || CustomAction.class.isAssignableFrom(handler)
                || ErrorController.class.isAssignableFrom(handler)
                || ManagementErrorEndpoint.class.isAssignableFrom(handler)
                || isEndpoint(handler);
    }

    private static boolean isEndpoint(Class<?> handler) {
        var mapping = handler.getEnclosingClass();
        return mapping != null && AbstractWebMvcEndpointHandlerMapping.class.isAssignableFrom(mapping);
    }
}
