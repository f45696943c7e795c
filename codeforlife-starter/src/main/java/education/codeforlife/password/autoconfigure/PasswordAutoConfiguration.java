package education.codeforlife.password.autoconfigure;

import education.codeforlife.password.PasswordCheck;
import education.codeforlife.password.PasswordEncoders;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.PasswordSettings;
import education.codeforlife.user.User;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashing, checking and judging passwords, by {@code codeforlife.password.*}.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(User.class)
@EnableConfigurationProperties(PasswordProperties.class)
public final class PasswordAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PasswordSettings passwordSettings(PasswordProperties properties) {
        return properties.toSettings();
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordQueue passwordQueue(PasswordProperties properties) {
        return properties.toQueue();
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder passwordEncoder(PasswordSettings settings, PasswordQueue queue) {
        return PasswordEncoders.create(settings, queue);
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordCheck passwordCheck(PasswordEncoder encoder, PasswordSettings settings, PasswordQueue queue) {
        return PasswordCheck.of(encoder, settings, queue);
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordPolicy passwordPolicy(
            PasswordProperties properties,
            Map<String, PasswordRule> rules,
            ObjectProvider<CompromisedPasswordChecker> checkers) {
        return new ConfiguredPolicy(properties.rules(), rules, checkers).create();
    }
}
