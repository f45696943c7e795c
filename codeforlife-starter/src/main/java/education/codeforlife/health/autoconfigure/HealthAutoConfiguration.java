package education.codeforlife.health.autoconfigure;

import education.codeforlife.health.HealthCheck;
import education.codeforlife.health.HealthController;
import education.codeforlife.health.HealthSettings;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Health reports at {@code health-check/}, by Spring Boot's health indicators, and metrics for Prometheus. Boot's other
 * endpoints are closed; a service opens one with a {@code Customizer<HttpSecurity>} of its own, which comes before ours.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({HealthProperties.class, MetricsProperties.class, ServiceProperties.class})
public final class HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HealthSettings healthSettings(ServiceProperties service, HealthProperties properties) {
        return new HealthSettings(service.name(), service.version(), properties.cacheFor());
    }

    @Bean
    @ConditionalOnBean(HealthCheck.class)
    @ConditionalOnMissingBean
    HealthController healthController(HealthCheck check, HealthSettings settings, Clock clock) {
        return new HealthController(check, settings, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthEndpoint.class)
    static class ActuatorConfiguration {

        @Bean
        Lifecycle healthLifecycle(ApplicationContext context) {
            return new Lifecycle(context);
        }

        @Bean
        @ConditionalOnBean(HealthEndpoint.class)
        @ConditionalOnMissingBean(HealthCheck.class)
        IndicatorHealthCheck indicatorHealthCheck(HealthEndpoint endpoint, Lifecycle lifecycle) {
            return new IndicatorHealthCheck(endpoint, lifecycle);
        }

        @Bean
        Customizer<HttpSecurity> endpointSecurity(MetricsProperties metrics) {
            return http ->
                    http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("prometheus"))
                            .access(new MetricsPermission(metrics))
                            .requestMatchers(EndpointRequest.toAnyEndpoint())
                            .denyAll());
        }

        @Bean
        SettingsCheck metricsCheck(MetricsProperties metrics) {
            return new MetricsCheck(metrics);
        }
    }
}
