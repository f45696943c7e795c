package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Tells where the service runs, and stops the start-up if a {@link SettingsCheck} finds a setting that is not safe
 * there.
 *
 * @since 0.1.0
 */
@AutoConfiguration
public final class SettingsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DeploymentEnvironment deploymentEnvironment(ConfigurableEnvironment environment) {
        return DeploymentEnvironment.of(environment);
    }

    @Bean
    SettingsCheck environmentCheck(ConfigurableEnvironment environment, DeploymentEnvironment deployment) {
        return new EnvironmentCheck(environment, deployment);
    }

    @Bean
    SettingsCheck debugOutputCheck(ConfigurableEnvironment environment) {
        return new DebugOutputCheck(environment);
    }

    @Bean
    @Lazy(false)
    SettingsGuard settingsGuard(DeploymentEnvironment environment, ObjectProvider<SettingsCheck> checks) {
        return new SettingsGuard(environment, checks.orderedStream().toList());
    }

    /** No password is sent to a server before it is known how. */
    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor noConnectionBeforeTheGuard() {
        return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, SettingsGuard.class) {};
    }

    /** A start that fails does so before there is a web server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.web.server.servlet.ServletWebServerFactory")
    static class WebServerConfiguration {

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor noWebServerBeforeTheGuard() {
            return new AbstractDependsOnBeanFactoryPostProcessor(ServletWebServerFactory.class, SettingsGuard.class) {};
        }
    }
}
