package education.codeforlife.mail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingMailerTests {

    private final RecordingMailer mailer = new RecordingMailer();

    @BeforeEach
    void send() {
        mailer.send(Mail.campaign(1).to("ada@example.com").with("name", "Ada"));
        mailer.send(Mail.campaign(2).to("ada@example.com"));
        mailer.send(Mail.campaign(1).to("mary@example.com").with("name", "Mary"));
    }

    @Test
    void sentMailIsFound() {
        mailer.to("ada@example.com").hasSent(1).with("name", "Ada");
        assertThat(mailer.to("mary@example.com").hasSent(1).value("name")).isEqualTo("Mary");
        assertThat(mailer.mails()).hasSize(3);
        mailer.to("eve@example.com").hasSentNothing();
    }

    @Test
    void mailThatWasNotSentFails() {
        assertFails(() -> mailer.to("mary@example.com").hasSent(2))
                .hasMessage("Expected one mail of campaign 2 to mary@example.com, but sent 0 of it."
                        + " All mail to the address: campaign 1 to mary@example.com {name=Mary}");
        assertFails(() -> mailer.to("eve@example.com").hasSent(1)).hasMessageEndingWith("nothing");
    }

    @Test
    void mailThatWasSentTwiceFails() {
        mailer.send(Mail.campaign(1).to("ada@example.com"));

        assertFails(() -> mailer.to("ada@example.com").hasSent(1)).hasMessageContaining("sent 2 of it");
    }

    @Test
    void otherValueFails() {
        var mail = mailer.to("ada@example.com").hasSent(1);

        assertFails(() -> mail.with("name", "Mary")).hasMessage("Expected name to be Mary, but it is Ada");
        assertFails(() -> mail.with("link", "x")).hasMessageContaining("Missing value link");
        assertFails(() -> mail.value("link")).hasMessageContaining("Missing value link");
    }

    @Test
    void mailThatWasNotExpectedFails() {
        assertFails(() -> mailer.to("ada@example.com").hasSentNothing()).hasMessageContaining("campaign 2");
        assertFails(mailer::hasSentNothing).hasMessageContaining("mary@example.com");
    }

    @Test
    void clearedMailerIsEmpty() {
        mailer.addContact(Contact.of("ada@example.com"));
        mailer.clear();

        assertThatCode(mailer::hasSentNothing).doesNotThrowAnyException();
        assertThat(mailer.contacts()).isEmpty();
    }

    @Test
    void contactsAreAddedOnceAndRemoved() {
        mailer.addContact(Contact.of("ada@example.com"));
        mailer.addContact(Contact.of("ada@example.com").with("name", "Ada"));
        mailer.addContact(Contact.of("mary@example.com"));
        mailer.removeContact("mary@example.com");
        mailer.removeContact("eve@example.com");

        assertThat(mailer.contacts())
                .containsExactly(Contact.of("ada@example.com").with("name", "Ada"));
    }

    @Test
    void mailOfManyThreadsIsRecorded() {
        IntStream.range(0, 1000)
                .parallel()
                .forEach(each -> mailer.send(Mail.campaign(3).to("eve@example.com")));

        assertThat(mailer.mails()).hasSize(1003);
    }

    private static AbstractThrowableAssert<?, ?> assertFails(ThrowingCallable work) {
        return assertThatThrownBy(work).isInstanceOf(AssertionError.class);
    }
}
