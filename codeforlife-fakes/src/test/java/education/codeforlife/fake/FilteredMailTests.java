package education.codeforlife.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.mail.FilteredMailer;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.mail.Mailer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of the docs: a filter of mails, between a fake of what asks it and a fake of what it asks. */
@GenerateFakes({Mailer.class, MailFilter.class})
class FilteredMailTests {

    private static final Mail FIRST = Mail.campaign(1).to("ada@example.com");
    private static final Mail SECOND = Mail.campaign(2).to("ada@example.com");

    private final FakeMailFilter filter = new FakeMailFilter();
    private final FakeMailer adapter = new FakeMailer();
    private final Mailer mailer = FilteredMailer.of(adapter, List.of(filter));

    @BeforeEach
    void admitMail() {
        filter.admitsWithMailReturns(true);
    }

    @Test
    void mailThatIsAdmittedIsSent() {
        mailer.send(FIRST);

        assertThat(adapter.sendCallCount()).isEqualTo(1);
        assertThat(adapter.sendArguments(0)).isEqualTo(FIRST);
    }

    @Test
    void mailThatIsNotAdmittedIsNotSent() {
        filter.admitsWithMailReturnsOnCall(1, false);

        mailer.send(FIRST);
        mailer.send(SECOND);

        assertThat(filter.admitsWithMailArguments(1)).isEqualTo(SECOND);
        assertThat(adapter.invocations()).containsExactly(new Invocation("send", FIRST));
    }

    @Test
    void failureOfTheAdapterIsNotHidden() {
        adapter.sendThrows(new IllegalStateException("The mail server is down."));

        assertThatThrownBy(() -> mailer.send(FIRST)).hasMessage("The mail server is down.");
    }

    @Test
    void filterIsAskedBeforeTheMailIsSent() {
        adapter.sendStub(mail -> assertThat(filter.admitsWithMailCallCount()).isEqualTo(1));

        mailer.send(FIRST);

        assertThat(adapter.sendCallCount()).isEqualTo(1);
    }
}
