package education.codeforlife.mail.autoconfigure;

import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.dotdigital.DotdigitalMailer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Sends mail by Dotdigital, if {@code codeforlife.mail.dotdigital.auth} is set.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = MailAutoConfiguration.class)
@ConditionalOnProperty(MailAdapters.DOTDIGITAL)
@ConditionalOnMissingBean(Mailer.class)
@EnableConfigurationProperties(DotdigitalProperties.class)
public final class DotdigitalAutoConfiguration {

    DotdigitalAutoConfiguration(Environment environment) {
        MailAdapters.requireOne(environment);
    }

    @Bean
    Mailer dotdigitalMailer(DotdigitalProperties properties) {
        return DotdigitalMailer.of(properties.toSettings());
    }
}
