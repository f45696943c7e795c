package education.codeforlife.mail.autoconfigure;

import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.mail.AttachmentTable;
import education.codeforlife.mail.FilteredMailer;
import education.codeforlife.mail.LogMailer;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.mail.MailTasks;
import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.TransactionalMailer;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.autoconfigure.CleanUpAutoConfiguration;
import education.codeforlife.task.autoconfigure.TaskAutoConfiguration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;

/**
 * Sends the mail of the service by its adapter of type {@link Mailer}: as tasks, or directly after the commit if the service
 * does not have a database for tasks. Locally, mail is written to the log if an adapter is missing. In other environments, the
 * start-up stops if a bean needs one that is missing.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            DataSourceTransactionManagerAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            SettingsAutoConfiguration.class
        },
        before = {CleanUpAutoConfiguration.class, TaskAutoConfiguration.class})
public final class MailAutoConfiguration {

    static final String MAILER = "afterCommitMailer";

    /** Processed before the others, which look for its bean. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnLocalEnvironment.class)
    @Order(1)
    static class LocalConfiguration {

        @Bean
        @ConditionalOnMissingBean
        Mailer logMailer(DeploymentEnvironment environment) {
            return LogMailer.in(environment);
        }
    }

    /** Processed before the methods below, which replace it. The log needs no tasks. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnMailTasks.class)
    @EnableConfigurationProperties(ServiceProperties.class)
    @Order(2)
    static class TaskConfiguration {

        @Bean
        @Primary
        Mailer afterCommitMailer(
                ObjectProvider<Tasks> tasks, AttachmentTable attachments, PlatformTransactionManager transactions) {
            return TransactionalMailer.enqueuing(tasks::getObject, attachments, transactions);
        }

        @Bean
        MailTasks mailTasks(
                ConfigurableListableBeanFactory beans,
                ObjectProvider<MailFilter> filters,
                AttachmentTable attachments) {
            return MailTasks.of(Adapter.of(beans), filters.orderedStream().toList(), attachments);
        }

        @Bean
        AttachmentTable mailAttachments(DataSource dataSource, FieldCipher cipher, ServiceProperties service) {
            return AttachmentTable.of(
                    JdbcClient.create(dataSource),
                    cipher,
                    ServiceSchema.of(service.name()).name());
        }

        @Bean
        @ConditionalOnMissingBean(name = "expiredMailAttachments")
        ExpiredRows expiredMailAttachments(AttachmentTable attachments) {
            return attachments.orphans();
        }
    }

    @Bean
    @Primary
    @ConditionalOnSingleCandidate(Mailer.class)
    @ConditionalOnMissingBean(name = MAILER)
    Mailer afterCommitMailer(Mailer adapter, ObjectProvider<MailFilter> filters) {
        return TransactionalMailer.direct(
                FilteredMailer.of(adapter, filters.orderedStream().toList()));
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
