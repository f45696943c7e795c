package education.codeforlife.mail.autoconfigure;

import education.codeforlife.mail.AfterCommitMailer;
import education.codeforlife.mail.FilteredMailer;
import education.codeforlife.mail.LogMailer;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.mail.MailQueue;
import education.codeforlife.mail.Mailer;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.util.StringUtils;

/**
 * Lets the service's adapter of type {@link Mailer} send after the commit. Locally, mail is written to the log if the
 * service does not have an adapter. In other environments, the start-up stops if a bean needs one that is missing.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SettingsAutoConfiguration.class)
public final class MailAutoConfiguration {

    private static final int QUEUE_LENGTH = 1000;

    /** Processed before the methods below, which look for its bean. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnLocalEnvironment.class)
    static class LocalConfiguration {

        @Bean
        @ConditionalOnMissingBean
        Mailer logMailer(DeploymentEnvironment environment) {
            return LogMailer.in(environment);
        }
    }

    @Bean
    @Primary
    @ConditionalOnSingleCandidate(Mailer.class)
    @ConditionalOnMissingBean(name = "afterCommitMailer")
    Mailer afterCommitMailer(Mailer adapter, MailQueue queue, ObjectProvider<MailFilter> filters) {
        return AfterCommitMailer.of(
                FilteredMailer.of(adapter, filters.orderedStream().toList()), queue);
    }

    @Bean
    @ConditionalOnMissingBean
    MailQueue mailQueue() {
        return MailQueue.of(QUEUE_LENGTH);
    }

    /** Lists a missing mailer beside the other unsafe settings, before a feature fails for it. */
    @Bean
    static BeanFactoryPostProcessor noFeatureWithoutMailerBeforeTheGuard() {
        return beans -> new MailerCheck(beans)
                .featuresWithoutMailer()
                .forEach(feature -> dependOnGuard(beans.getBeanDefinition(feature)));
    }

    private static void dependOnGuard(BeanDefinition feature) {
        feature.setDependsOn(StringUtils.addStringToArray(feature.getDependsOn(), "settingsGuard"));
    }

    @Bean
    SettingsCheck mailerCheck(ConfigurableListableBeanFactory beans) {
        return new MailerCheck(beans);
    }
}
