package education.codeforlife.auth.autoconfigure;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

/**
 * The switch of signing in: {@code codeforlife.auth.enabled}, off by default. Stops the start-up if other settings
 * contradict it.
 *
 * @since 0.1.0
 */
@AutoConfiguration
public final class AuthAutoConfiguration {

    static final String ENABLED = "codeforlife.auth.enabled";

    private static final String USER = "education.codeforlife.user.User";

    @Bean
    static BeanFactoryPostProcessor authSwitchCheck(ConfigurableEnvironment environment, ResourceLoader loader) {
        return beans -> {
            if (environment.getProperty(ENABLED, Boolean.class, false)) {
                MissingLibraryException.throwUnlessPresent(
                        ENABLED, "education.codeforlife:codeforlife-user", USER, loader);
            } else {
                AuthDisabledException.throwIfConfigured(environment);
            }
        };
    }
}
