package education.codeforlife.validation.autoconfigure;

import education.codeforlife.validation.ArgumentErrors;
import education.codeforlife.validation.ValidationConstraints;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the application's validator speak as the wire contract does.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration.class)
public final class ValidationAutoConfiguration {

    /** First, so that a service's customizers can change what it sets. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ValidationConfigurationCustomizer wireConstraints() {
        return configuration -> {
            if (configuration instanceof HibernateValidatorConfiguration hibernate) {
                ValidationConstraints.contribute(hibernate);
            }
        };
    }

    /** Controllers beside the view sets answer the errors of their arguments alike. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class WebConfiguration {

        @Bean
        @ConditionalOnMissingBean
        ArgumentErrors argumentErrors(JsonMapper json) {
            return ArgumentErrors.of(json);
        }
    }
}
