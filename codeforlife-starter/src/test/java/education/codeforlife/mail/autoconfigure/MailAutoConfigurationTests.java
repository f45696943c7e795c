package education.codeforlife.mail.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSettingsException;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class MailAutoConfigurationTests {

    private static final String LOCAL = "codeforlife.environment=local";
    private static final String PRODUCTION = "codeforlife.environment=production";
    static final Mail MAIL = Mail.campaign(1234).to("ada").with("link", "https://x.org/abc/");

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailAutoConfiguration.class, SettingsAutoConfiguration.class));

    @Test
    void mailIsLoggedLocally(CapturedOutput output) {
        runner.withPropertyValues(LOCAL).run(context -> {
            context.getBean(Mailer.class).send(MAIL);
            assertThat(output).contains("Mail of campaign 1234 to ada: {link=https://x.org/abc/}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "development", "staging", "production"})
    void mailerIsMissingElsewhere(String environment) {
        runner.withPropertyValues("codeforlife.environment=" + environment)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Mailer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void adapterOfTheServiceSends(String environment, CapturedOutput output) {
        runner.withPropertyValues(environment).withBean(RecordingMailer.class).run(context -> {
            var mailer = context.getBean(Mailer.class);
            assertThat(mailer).isNotInstanceOf(RecordingMailer.class);
            mailer.send(MAIL);
            context.getBean(RecordingMailer.class).to("ada").hasSent(1234);
            assertThat(context).doesNotHaveBean("logMailer");
            assertThat(output).doesNotContain("x.org/abc");
        });
    }

    @Test
    void mailThatAFilterRefusesIsLoggedWithoutItsAddress(CapturedOutput output) {
        runner.withBean(RecordingMailer.class)
                .withBean(Nothing.class, Nothing::new)
                .run(context -> {
                    context.getBean(Mailer.class).send(MAIL);
                    context.getBean(Mailer.class).addContact(Contact.of("ada"));

                    context.getBean(RecordingMailer.class).hasSentNothing();
                    assertThat(context.getBean(RecordingMailer.class).contacts())
                            .isEmpty();
                    assertThat(output)
                            .contains("Did not send a mail of campaign 1234: refused by Nothing")
                            .contains("Did not add a contact: refused by Nothing")
                            .doesNotContain("ada");
                });
    }

    /** Admits nothing. */
    record Nothing() implements MailFilter {

        @Override
        public boolean admits(Mail mail) {
            return false;
        }

        @Override
        public boolean admits(Contact contact) {
            return false;
        }
    }

    @Test
    void serviceMayDecideWhenItsAdapterSends() {
        runner.withBean("afterCommitMailer", RecordingMailer.class)
                .run(context ->
                        assertThat(context.getBean(Mailer.class)).isSameAs(context.getBean(RecordingMailer.class)));
    }

    @Test
    void featureWithoutMailerStopsTheStartUp() {
        runner.withUserConfiguration(Reminders.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                UnsafeSettingsException.class,
                                failure -> assertThat(failure.settings())
                                        .singleElement()
                                        .satisfies(setting -> {
                                            assertThat(setting.property()).isEqualTo("mailer");
                                            assertThat(setting.problem()).contains("needed by reminder.");
                                            assertThat(setting.cure()).contains(Mailer.class.getName());
                                        })));
    }

    @Test
    void featureWithMailerStarts() {
        runner.withUserConfiguration(Reminders.class)
                .withBean(Mailer.class, () -> Unasked.bean(Mailer.class))
                .run(context -> assertThat(context).hasNotFailed().hasBean("reminder"));
        runner.withUserConfiguration(Reminders.class)
                .withPropertyValues(LOCAL)
                .run(context -> assertThat(context).hasNotFailed().hasBean("reminder"));
    }

    @Test
    void serviceThatSendsNothingStartsWithoutMailer() {
        runner.withPropertyValues(PRODUCTION)
                .run(context -> assertThat(context.getBean("mailerCheck", SettingsCheck.class)
                                .unsafeSettings())
                        .isEmpty());
    }

    @Configuration(proxyBeanMethods = false)
    static class Reminders {

        record Reminder(Mailer mailer) {}

        @Bean
        Reminder reminder(Mailer mailer) {
            return new Reminder(mailer);
        }
    }
}
