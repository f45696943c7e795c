package education.codeforlife.request.autoconfigure;

import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.request.FilterOrder;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.request.RequestUserSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * What happens to a request before its handler is looked for, {@link SecurityChainAutoConfiguration security} apart.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServiceProperties.class)
public final class RequestAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    RequestUserResolver requestUserResolver(ObjectProvider<RequestUserSource> sources) {
        return RequestUserResolver.of(sources.orderedStream().toList());
    }

    /** Paths end in a slash; without it, the same handler answers. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashFilter() {
        var filter = UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FilterOrder.TRAILING_SLASH.value());
        return registration;
    }
}
