package education.codeforlife.request.autoconfigure;

import education.codeforlife.encryption.autoconfigure.Dependents;
import education.codeforlife.encryption.autoconfigure.OnDemand;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.request.FilterOrder;
import education.codeforlife.request.Links;
import education.codeforlife.request.RequestUserResolver;
import education.codeforlife.request.RequestUserSource;
import education.codeforlife.request.web.AllowedHosts;
import education.codeforlife.request.web.BodyTimeFilter;
import education.codeforlife.request.web.ForwardedHeadersFilter;
import education.codeforlife.request.web.HostCheckFilter;
import education.codeforlife.request.web.ServedPathsFilter;
import education.codeforlife.request.web.TrustedProxies;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import jakarta.servlet.Filter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * What happens to a request before its handler is looked for, {@link SecurityChainAutoConfiguration security} apart.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = {ErrorAutoConfiguration.class, SettingsAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServiceProperties.class)
public final class RequestAutoConfiguration {

    /** The hosts of a local service that names none. */
    private static final List<String> THIS_MACHINE = List.of(".localhost", "127.0.0.1", "::1");

    /** What load balancers ask for by the address of a machine; the answers depend on no host. */
    private static final Set<String> PROBES = Set.of("/health-check", "/livez", "/readyz");

    @Bean
    @ConditionalOnMissingBean
    RequestUserResolver requestUserResolver(ObjectProvider<RequestUserSource> sources) {
        return RequestUserResolver.of(sources.orderedStream().toList());
    }

    @Bean
    FilterRegistrationBean<ForwardedHeadersFilter> forwardedHeadersFilter(ServiceProperties service) {
        var proxies = TrustedProxies.of(service.trustedProxies());
        return at(FilterOrder.FORWARDED_HEADERS, new ForwardedHeadersFilter(proxies, service.forwardedHeaders()));
    }

    @Bean
    FilterRegistrationBean<BodyTimeFilter> bodyTimeFilter(ServiceProperties service) {
        return at(FilterOrder.BODY_TIME, BodyTimeFilter.of(service.maxBodyTime()));
    }

    @Bean
    FilterRegistrationBean<HostCheckFilter> hostCheckFilter(
            ServiceProperties service,
            Environment environment,
            ErrorWriter writer,
            @Value("${management.endpoints.web.base-path:/actuator}") String endpoints) {
        var open = new HashSet<>(PROBES);
        open.add(StringUtils.trimTrailingCharacter(endpoints, '/') + "/prometheus");
        boolean local = DeploymentEnvironment.of(environment).isLocal();
        var names = service.hosts().isEmpty() && local ? THIS_MACHINE : service.hosts();
        return at(FilterOrder.HOST_CHECK, new HostCheckFilter(AllowedHosts.of(names), open, writer));
    }

    @Bean
    @ConditionalOnProperty(name = "codeforlife.service.mode", havingValue = "worker")
    FilterRegistrationBean<ServedPathsFilter> servedPathsFilter(
            @Value("${management.endpoints.web.base-path:/actuator}") String endpoints, ErrorWriter writer) {
        return at(FilterOrder.SERVED_PATHS, new ServedPathsFilter(PROBES, endpoints, writer));
    }

    /** Paths end in a slash; without it, the same handler answers. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashFilter() {
        var filter = UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
        return at(FilterOrder.TRAILING_SLASH, filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(FilterOrder order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order.value());
        return registration;
    }

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    Links links(ServiceProperties service, Environment environment) {
        return LinkAddresses.of(service, environment).links();
    }

    /** Lists a missing address beside the other unsafe settings. */
    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor noLinksBeforeTheGuard() {
        return new AbstractDependsOnBeanFactoryPostProcessor(Links.class, "settingsGuard") {};
    }

    @Bean
    SettingsCheck linkCheck(ServiceProperties service, Environment environment, ConfigurableListableBeanFactory beans) {
        return new LinkCheck(LinkAddresses.of(service, environment), () -> new Dependents(beans).of(Links.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatConnectorCustomizer.class)
    static class TomcatConfiguration {

        @Bean
        TomcatConnectorCustomizer unreadBodies() {
            return UnreadBodies::customize;
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies() {
            return factory -> factory.addEngineValves(new UnreadBodyValve());
        }
    }
}
