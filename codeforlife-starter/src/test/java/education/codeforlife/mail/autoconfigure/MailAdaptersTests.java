package education.codeforlife.mail.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import education.codeforlife.Unasked;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.mail.MailTasks;
import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.dotdigital.DotdigitalMailer;
import education.codeforlife.mail.smtp.SmtpMailer;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.autoconfigure.CleanUpAutoConfiguration;
import education.codeforlife.task.autoconfigure.TaskAutoConfiguration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Adapters that settings choose, and services with and without tasks. */
class MailAdaptersTests {

    private static final String DOTDIGITAL = "codeforlife.mail.dotdigital.auth=Basic secret";
    private static final String SMTP = "codeforlife.mail.smtp.from=noreply@example.org";
    private static final String HOST = "spring.mail.host=127.0.0.1";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CleanUpAutoConfiguration.class,
                    ClockAutoConfiguration.class,
                    DotdigitalAutoConfiguration.class,
                    MailAutoConfiguration.class,
                    MailSenderAutoConfiguration.class,
                    SettingsAutoConfiguration.class,
                    SmtpAutoConfiguration.class,
                    TaskAutoConfiguration.class))
            .withPropertyValues(
                    "codeforlife.service.name=school",
                    "codeforlife.environment=production",
                    "codeforlife.task.enabled=false");

    /** The database refuses each call: to wire a service must not need it. */
    private final ApplicationContextRunner withDatabase = runner.withBean(
                    DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class))
            .withBean(FieldCipher.class, () -> Unasked.bean(FieldCipher.class));

    private static void assertFails(AssertableApplicationContext context, String... parts) {
        assertThat(context).getFailure().rootCause().hasMessageContainingAll(parts);
    }

    @Test
    void dotdigitalSendsIfItsSecretIsSet() {
        withDatabase
                .withPropertyValues(DOTDIGITAL, "codeforlife.mail.dotdigital.region=r2")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean("dotdigitalMailer")).isInstanceOf(DotdigitalMailer.class);
                    assertThat(context.getBean(Mailer.class)).isNotInstanceOf(DotdigitalMailer.class);
                    assertThat(context.getBean(DotdigitalProperties.class)
                                    .toSettings()
                                    .url())
                            .hasToString("https://r2-api.dotdigital.com");
                    assertThat(context.getBean(DotdigitalProperties.class).toString())
                            .doesNotContain("secret");
                    assertThat(context).hasSingleBean(MailTasks.class).hasSingleBean(Tasks.class);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeforlife.mail.dotdigital.auth=",
                "codeforlife.mail.dotdigital.region=europe",
                "codeforlife.mail.dotdigital.url=http://api.example.org",
                "codeforlife.mail.dotdigital.timeout=0s",
                "codeforlife.mail.dotdigital.connect-timeout=-1s"
            })
    void invalidSettingOfDotdigitalStopsTheStartUp(String setting) {
        withDatabase
                .withPropertyValues(DOTDIGITAL, setting)
                .run(context -> assertFails(context, setting.substring(0, setting.indexOf('='))));
    }

    @Test
    void smtpSendsIfItsSenderIsSet() {
        withDatabase.withPropertyValues(SMTP, HOST).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean("smtpMailer")).isInstanceOf(SmtpMailer.class);
            assertThat(context).hasSingleBean(MailTasks.class);
            assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                    .containsEntry("mail.smtp.timeout", "30000")
                    .containsEntry("mail.smtp.connectiontimeout", "5000");
        });
    }

    @Test
    void timeoutsOfTheSenderStay() {
        withDatabase
                .withPropertyValues(SMTP, HOST, "spring.mail.properties.mail.smtp.timeout=7")
                .run(context -> assertThat(
                                context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsEntry("mail.smtp.timeout", "7"));
    }

    @Test
    void smtpWithoutAServerStopsTheStartUp() {
        withDatabase
                .withPropertyValues(SMTP)
                .run(context -> assertFails(context, "codeforlife.mail.smtp.from", "set spring.mail.host"));
    }

    @Test
    void smtpWithoutItsLibraryStopsTheStartUp() {
        withDatabase
                .withPropertyValues(SMTP, HOST)
                .withClassLoader(new FilteredClassLoader("org.springframework.mail", "jakarta.mail"))
                .run(context -> assertFails(context, "codeforlife.mail.smtp.from", "spring-boot-starter-mail"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "spring.mail.port=25, spring.mail.ssl.enabled",
                "spring.mail.properties.mail.smtp.starttls.enable=true, spring.mail.ssl.enabled",
                "spring.mail.properties.mail.smtp.starttls.required=true, none",
                "spring.mail.ssl.enabled=true, none",
                "spring.mail.protocol=smtps, none"
            })
    void mailServerElsewhereNeedsTls(String setting, @Nullable String unsafe) {
        withDatabase
                .withPropertyValues(SMTP, "spring.mail.host=192.0.2.1", setting)
                .run(context -> assertUnsafe(context, unsafe));
    }

    private static void assertUnsafe(AssertableApplicationContext context, @Nullable String unsafe) {
        if (unsafe == null) {
            assertThat(context).hasNotFailed();
        } else {
            assertFails(context, unsafe, "mail");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkserveridentity=false", "trust=*"})
    void mailServerElsewhereIsVerified(String setting) {
        withDatabase
                .withPropertyValues(
                        SMTP,
                        "spring.mail.host=192.0.2.1",
                        "spring.mail.properties.mail.smtp.starttls.required=true",
                        "spring.mail.properties.mail.smtp.ssl." + setting)
                .run(context -> assertUnsafe(context, "spring.mail.properties.mail.smtp.ssl"));
    }

    @Test
    void invalidSenderStopsTheStartUp() {
        withDatabase
                .withPropertyValues("codeforlife.mail.smtp.from=noreply", HOST)
                .run(context -> assertFails(context, "Invalid codeforlife.mail.smtp.from noreply"));
    }

    @Test
    void severalAdaptersStopTheStartUp() {
        withDatabase
                .withPropertyValues(DOTDIGITAL, SMTP, HOST)
                .run(context -> assertFails(
                        context,
                        "codeforlife.mail.dotdigital.auth",
                        "codeforlife.mail.smtp.from",
                        "remove one of them"));
    }

    @Test
    void adapterOfTheServiceReplacesOurs() {
        withDatabase
                .withPropertyValues(DOTDIGITAL)
                .withBean(RecordingMailer.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(MailTasks.class)
                        .doesNotHaveBean("dotdigitalMailer")
                        .hasBean("expiredMailAttachments")
                        .hasBean("cleanUp"));
    }

    @Test
    void serviceWithoutADatabaseSendsAfterTheCommit() {
        runner.withBean(RecordingMailer.class).run(context -> {
            assertThat(context).doesNotHaveBean(MailTasks.class);
            context.getBean(Mailer.class).send(MailAutoConfigurationTests.MAIL);
            context.getBean(RecordingMailer.class).to("ada").hasSent(1234);
        });
    }

    @Test
    void serviceWithASchedulerOfItsOwnSendsAfterTheCommit() {
        withDatabase
                .withBean(RecordingMailer.class)
                .withBean(
                        Scheduler.class,
                        () -> Scheduler.create(Unasked.bean(DataSource.class))
                                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                                .build(),
                        bean -> bean.setDestroyMethodName(""))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(MailTasks.class)
                        .hasBean("afterCommitMailer"));
    }

    @Test
    void serviceWhoseMailIsLoggedDoesNotHaveTasks() {
        withDatabase
                .withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context)
                        .hasBean("logMailer")
                        .doesNotHaveBean(MailTasks.class)
                        .doesNotHaveBean(Scheduler.class));
    }
}
