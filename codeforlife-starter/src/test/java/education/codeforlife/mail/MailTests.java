package education.codeforlife.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTests {

    @Test
    void mailHasCampaignRecipientAndValues() {
        var mail = Mail.campaign(1234).to("ada@example.com").with("name", "Ada").with("link", "https://x.org/");

        assertThat(mail.campaign()).isEqualTo(1234);
        assertThat(mail.address()).isEqualTo("ada@example.com");
        assertThat(mail.values()).containsExactly(Map.entry("name", "Ada"), Map.entry("link", "https://x.org/"));
    }

    @Test
    void laterValueOfTheSameNameReplacesTheFirst() {
        var mail = Mail.campaign(1).to("ada@example.com").with("name", "Ada").with("name", "Countess");

        assertThat(mail.values()).containsExactly(Map.entry("name", "Countess"));
    }

    @Test
    void mailAndContactDoNotChange() {
        var values = new HashMap<>(Map.of("name", "Ada"));
        var mail = new Mail(1, "ada@example.com", values);
        var contact = new Contact("ada@example.com", values);
        values.clear();
        mail.with("name", "Countess");
        contact.with("name", "Countess");

        assertThat(mail.values()).containsEntry("name", "Ada");
        assertThat(contact.values()).containsEntry("name", "Ada");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> mail.values().clear());
    }

    @Test
    void textFormDoesNotHavePersonalData() {
        assertThat(Mail.campaign(1234).to("ada@example.com").with("name", "Ada"))
                .hasToString("Mail[campaign=1234, address=***, values=[name]]");
        assertThat(Contact.of("ada@example.com").with("name", "Ada"))
                .hasToString("Contact[address=***, values=[name]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void addressIsRequired(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.campaign(1).to(address));
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.of(address));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCAL")
    void mailIsNotLoggedOutsideOfTheLocalEnvironment(DeploymentEnvironment environment) {
        assertThatIllegalStateException()
                .isThrownBy(() -> LogMailer.in(environment))
                .withMessageContaining(environment.id())
                .withMessageContaining("Mailer");
    }
}
