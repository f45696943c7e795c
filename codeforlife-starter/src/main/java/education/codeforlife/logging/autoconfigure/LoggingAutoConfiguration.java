package education.codeforlife.logging.autoconfigure;

import education.codeforlife.logging.AuditLog;
import education.codeforlife.logging.LineAuditLog;
import education.codeforlife.logging.SecurityAudit;
import education.codeforlife.logging.web.AccessLog;
import education.codeforlife.logging.web.RequestLogFilter;
import education.codeforlife.request.FilterOrder;
import education.codeforlife.settings.SettingsCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;

/**
 * Log lines that belong to a request, a line for each of them, and the audit log. The format of lines, and what is
 * masked in them, is settled before there are beans.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@EnableConfigurationProperties(LoggingProperties.class)
public final class LoggingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AuditLog auditLog() {
        return new LineAuditLog();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityAudit securityAudit(AuditLog audit) {
        return new SecurityAudit(audit);
    }

    /** Publishes refusals of methods. Spring Security does not publish them without such a bean. */
    @Bean
    @ConditionalOnMissingBean
    AuthorizationEventPublisher authorizationEventPublisher(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    SettingsCheck redactionCheck(LoggingProperties properties) {
        return new RedactionCheck(properties);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class WebConfiguration {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnBooleanProperty(name = "codeforlife.logging.access", matchIfMissing = true)
        AccessLog accessLog(LoggingProperties properties) {
            return new AccessLog(properties.quietRoutes());
        }

        @Bean
        FilterRegistrationBean<RequestLogFilter> requestLogFilter(AuditLog audit, ObjectProvider<AccessLog> access) {
            var filter = new RequestLogFilter(audit, access.getIfAvailable());
            var registration = new FilterRegistrationBean<>(filter);
            registration.setOrder(FilterOrder.REQUEST_LOG.value());
            return registration;
        }
    }
}
