package education.codeforlife.mail.autoconfigure;

import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.smtp.SmtpMailer;
import education.codeforlife.settings.SettingsCheck;
import jakarta.mail.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends mail by Spring Boot's {@code JavaMailSender}, if {@code codeforlife.mail.smtp.from} is set.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        before = MailAutoConfiguration.class,
        afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnProperty(MailAdapters.SMTP)
@ConditionalOnMissingBean(Mailer.class)
@EnableConfigurationProperties(SmtpProperties.class)
public final class SmtpAutoConfiguration {

    SmtpAutoConfiguration(Environment environment, ResourceLoader loader) {
        MailAdapters.requireOne(environment);
        MailAdapters.requireSmtp(loader);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({JavaMailSender.class, Session.class})
    static class SenderConfiguration {

        @Bean
        Mailer smtpMailer(ObjectProvider<JavaMailSender> senders, SmtpProperties properties, ResourceLoader resources) {
            var sender = senders.getIfUnique(() -> {
                throw new IllegalStateException(MailAdapters.SMTP
                        + " is set, but not the mail server: set spring.mail.host, or remove the property");
            });
            if (sender instanceof JavaMailSenderImpl ours) Timeouts.set(ours.getJavaMailProperties(), properties);
            return SmtpMailer.of(sender, resources, properties.toSettings());
        }

        @Bean
        SettingsCheck smtpCheck(ObjectProvider<JavaMailSender> senders) {
            return new SmtpCheck(senders);
        }
    }
}
