package education.codeforlife.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.account.AccountTest;
import education.codeforlife.database.Transactions;
import education.codeforlife.mail.test.RecordingMailer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ExtendWith(OutputCaptureExtension.class)
class TransactionalMailerIntegrationTests extends AccountTest {

    private static final Mail MAIL = Mail.campaign(1234).to("ada@example.com").with("name", "Ada");

    /** An adapter whose messages are personal, as those of mail servers are. */
    private static final Mailer BROKEN = TransactionalMailer.direct(new Mailer() {

        @Override
        public void send(Mail mail) {
            throw new IllegalStateException("Cannot reach Ada at " + mail.address());
        }

        @Override
        public void addContact(Contact contact) {
            throw new IllegalStateException("Cannot add Ada");
        }

        @Override
        public void removeContact(String address) {
            throw new IllegalStateException("Cannot remove Ada");
        }
    });

    @Autowired
    private Mailer mailer;

    @Autowired
    private RecordingMailer sent;

    @Autowired
    private Transactions transactions;

    @Test
    void mailIsSentAfterTheCommit() {
        doInTransaction(() -> {
            mailer.send(MAIL);
            mailer.addContact(Contact.of("ada@example.com"));
            sent.hasSentNothing();
            assertThat(sent.contacts()).isEmpty();
        });

        sent.to("ada@example.com").hasSent(1234).with("name", "Ada");
        assertThat(sent.contacts()).containsExactly(Contact.of("ada@example.com"));

        doInTransaction(() -> mailer.removeContact("ada@example.com"));
        assertThat(sent.contacts()).isEmpty();
    }

    @Test
    void nothingIsSentAfterRollback() {
        assertThatIllegalStateException()
                .isThrownBy(() -> doInTransaction(() -> {
                    mailer.send(MAIL);
                    mailer.addContact(Contact.of("ada@example.com"));
                    throw new IllegalStateException();
                }));

        sent.hasSentNothing();
        assertThat(sent.contacts()).isEmpty();
    }

    @Test
    void nothingIsSentAfterRollbackOfWorkThatOnlyReads() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.read(() -> {
                    mailer.send(MAIL);
                    throw new IllegalStateException();
                }));

        sent.hasSentNothing();
    }

    @Test
    void mailOfWorkThatOnlyReadsIsSentAtItsEnd() {
        transactions.read(() -> {
            mailer.send(MAIL);
            sent.hasSentNothing();
            return MAIL;
        });

        sent.to("ada@example.com").hasSent(1234);
    }

    @Test
    void mailIsSentAtOnceWithoutTransaction() {
        mailer.send(MAIL);

        sent.to("ada@example.com").hasSent(1234);
    }

    @Test
    void mailOfListenersOfTheCommitIsSent() {
        doInTransaction(() ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                    @Override
                    public void afterCommit() {
                        mailer.send(Mail.campaign(1).to("ada@example.com"));
                    }

                    @Override
                    public void afterCompletion(int status) {
                        mailer.send(Mail.campaign(2).to("ada@example.com"));
                    }
                }));

        assertThat(sent.mails()).extracting(Mail::campaign).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void failureOfTheAdapterDoesNotReachTheCaller(CapturedOutput output) {
        doInTransaction(() -> {
            teacher("ada");
            BROKEN.send(MAIL);
            BROKEN.addContact(Contact.of("ada@example.com").with("name", "Ada"));
            BROKEN.removeContact("ada@example.com");
            mailer.send(MAIL);
        });

        sent.to("ada@example.com").hasSent(1234);
        assertThat(output)
                .contains("Cannot send a mail of campaign 1234: java.lang.IllegalStateException at ")
                .contains("Cannot add a contact: java.lang.IllegalStateException at ")
                .contains("Cannot remove a contact: java.lang.IllegalStateException at ")
                .doesNotContain("Cannot reach Ada")
                .doesNotContain("Cannot add Ada")
                .doesNotContain("Cannot remove Ada")
                .doesNotContain("ada@example.com");
    }

    @Test
    void failureOfTheAdapterWithoutTransactionDoesNotReachTheCaller(CapturedOutput output) {
        BROKEN.send(MAIL);

        assertThat(output).contains("Cannot send a mail of campaign 1234").doesNotContain("Cannot reach Ada");
    }
}
