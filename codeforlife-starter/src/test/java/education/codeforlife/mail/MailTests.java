package education.codeforlife.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        assertThat(new Attachment("Ada.pdf", "application/pdf", new byte[3]))
                .hasToString("Attachment[name=***, type=application/pdf, content=3 bytes]");
        assertThat(new Message.Removal("ada@example.com")).hasToString("Removal[address=***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void addressIsRequired(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.campaign(1).to(address));
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve@example.com\r\nBcc: mary@example.com",
                "eve@example.com\n",
                "eve\r@example.com",
                "eve@example.com\u0000",
                "eve@example.com\u0085",
                "eve@example.com\u2028",
                "\teve@example.com"
            })
    void addressWithALineBreakIsRefusedAndNotShown(String address) {
        var good = Mail.campaign(1).to("ada@example.com");
        var ways = List.<ThrowingCallable>of(
                () -> Mail.campaign(1).to(address),
                () -> Mail.campaign(1).to(List.of("ada@example.com", address)),
                () -> good.withCc(List.of(address)),
                () -> good.withBcc(List.of(address)),
                () -> good.withFrom(address),
                () -> Contact.of(address),
                () -> new Attachment(address, "text/plain", new byte[0]));
        assertThat(ways)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(way)
                        .withMessageContaining("line break")
                        .withMessageNotContaining("eve")
                        .withNoCause());
    }

    @Test
    void addressThatIsTooLongIsRefusedAndNotShown() {
        var longest = "a".repeat(242) + "@example.org";
        assertThat(Mail.campaign(1).to(longest).address()).hasSize(254);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mail.campaign(1).to("a" + longest))
                .withMessageContaining("254")
                .withMessageNotContaining("example");
    }

    private static List<String> addresses(int number) {
        return Collections.nCopies(number, "ada@example.com");
    }

    @Test
    void mailHasAtMostHundredAddressesOfAllKinds() {
        var hundred = Mail.campaign(1).to(addresses(50)).withCc(addresses(25)).withBcc(addresses(25));
        assertThat(hundred.addresses()).hasSize(100);

        var ways = List.<ThrowingCallable>of(
                () -> Mail.campaign(1).to(addresses(101)),
                () -> hundred.withCc(addresses(26)),
                () -> hundred.withBcc(addresses(26)));
        assertThat(ways)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(way)
                        .withMessageContaining("101 addresses")
                        .withMessageNotContaining("ada"));
    }

    @Test
    void mailWithoutRecipientIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mail.campaign(1).to(List.of()))
                .withMessageContaining("Missing address");
    }

    @Test
    void attachmentsHaveAtMost15MiBTogether() {
        var half = new Attachment("a.bin", "application/octet-stream", new byte[15 * 512 * 1024]);
        var whole = Mail.campaign(1).to("ada@example.com").withAttachment(half).withAttachment(half);
        assertThat(whole.attachments()).hasSize(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.withAttachment(new Attachment("private.txt", "text/plain", new byte[1])))
                .withMessageContaining("15728641 bytes")
                .withMessageNotContaining("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "text/plain\r\nX: y", "text/plain; charset=x"})
    void attachmentHasAMediaType(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("plan.txt", type, new byte[0]))
                .withMessageContaining("media type");
    }

    @Test
    void valuesAreBounded() {
        var mail = Mail.campaign(1).to("ada@example.com");
        var contact = Contact.of("ada@example.com");
        var text = "é".repeat(8192);
        var ways = List.<ThrowingCallable>of(
                () -> mail.with("text", text),
                () -> mail.with(text, "x"),
                () -> mail.withMetadata(text + "x"),
                () -> contact.with("text", text),
                () -> contact.withConsent(Map.of("text", text)));
        assertThat(ways)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(way)
                        .withMessageContaining("16384")
                        .withMessageNotContaining("é"));
    }

    @Test
    void preferenceHasAnAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Preference(7, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preference.category(7, List.of(Preference.category(8, List.of()))));
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
