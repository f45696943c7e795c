package education.codeforlife.mail.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.autoconfigure.MailAutoConfiguration;
import education.codeforlife.settings.DeploymentEnvironment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RecordingMailerIntegrationTests {

    @Nested
    @SpringBootTest(classes = Service.class)
    class InService {

        @RepeatedTest(2)
        void mailerIsEmptyWhenTestBegins(@Autowired Mailer mailer, @Autowired RecordingMailer recorded) {
            recorded.hasSentNothing();
            assertThat(recorded.contacts()).isEmpty();

            mailer.send(Mail.campaign(1).to("ada@example.com"));
            mailer.addContact(Contact.of("ada@example.com"));

            recorded.to("ada@example.com").hasSent(1);
            assertThat(recorded.contacts()).hasSize(1);
        }
    }

    @Nested
    @SpringBootTest(classes = WithoutWiring.class)
    class WithoutTheStarter {

        @Test
        void mailerIsTheRecordingOne(@Autowired Mailer mailer) {
            assertThat(mailer).isInstanceOf(RecordingMailer.class);
        }
    }

    @Nested
    @SpringBootTest(classes = OwnMailer.class)
    class WithAdapterOfItsOwn {

        @Test
        void adapterStays(@Autowired ObjectProvider<RecordingMailer> recorded, @Autowired Mailer adapter) {
            assertThat(recorded.getIfAvailable()).isNull();
            assertThat(adapter).isNotNull();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MailAutoConfiguration.class)
    static class Service {

        @Bean
        DeploymentEnvironment environment() {
            return DeploymentEnvironment.LOCAL;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutWiring {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MailAutoConfiguration.class)
    static class OwnMailer {

        @Bean
        Mailer ownMailer() {
            return Unasked.bean(Mailer.class);
        }
    }
}
