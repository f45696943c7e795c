package education.codeforlife.docs;

import education.codeforlife.account.LinkPurpose;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.database.Transactions;
import education.codeforlife.mail.Attachment;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.request.Links;
import education.codeforlife.user.User;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The snippets of the pages on mail and on links. */
final class MailSample {

    static final LinkPurpose RESET_PASSWORD =
            LinkPurpose.of("reset_password", Duration.ofHours(1), User::getPassword, User::getEmail);

    static final LinkPurpose LEAVE_CAMP = LinkPurpose.of("leave_camp", Duration.ofDays(7), User::getEmail);

    private static final long CAMP_BEGINS = 1234;
    private static final String TEAM = "team@example.org";

    private final Mailer mailer;
    private final Links links;
    private final LinkTokens tokens;
    private final Transactions transactions;

    MailSample(Mailer mailer, Links links, LinkTokens tokens, Transactions transactions) {
        this.mailer = mailer;
        this.links = links;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    void remind(User user) {
        mailer.send(Mail.campaign(CAMP_BEGINS).to(user.getEmail()).with("first_name", user.getFirstName()));
    }

    void subscribe(User user) {
        mailer.addContact(Contact.of(user.getEmail()).with("first_name", user.getFirstName()));
    }

    void plan(User ada, User mary, byte[] plan) {
        mailer.send(Mail.campaign(CAMP_BEGINS)
                .to(List.of(ada.getEmail(), mary.getEmail()))
                .withCc(List.of(TEAM))
                .withFrom(TEAM)
                .withMetadata("camp 7")
                .withAttachment(new Attachment("plan.pdf", "application/pdf", plan)));
    }

    URI resetLink(User teacher) {
        var token = tokens.issue(RESET_PASSWORD, teacher);
        return links.toSite("reset-password", "teacher", id(teacher), token);
    }

    URI leaveLink(User user) {
        return links.toAction("campers", id(user), "leave", tokens.issue(LEAVE_CAMP, user));
    }

    boolean mayLeave(@Nullable User user, String token) {
        return tokens.matches(LEAVE_CAMP, user, token);
    }

    void invite(User user) {
        transactions.write(() -> {
            remind(user);
            return user;
        });
    }

    private static long id(User user) {
        return Objects.requireNonNull(user.getId());
    }

    /** An adapter, which a service declares. */
    record PostMailer(PostOffice post) implements Mailer {

        @Override
        public void send(Mail mail) {
            post.deliver(mail.campaign(), mail.addresses(), mail.values());
        }

        @Override
        public void addContact(Contact contact) {
            post.subscribe(contact.address(), contact.values());
        }

        @Override
        public void removeContact(String address) {
            post.unsubscribe(address);
        }
    }

    /** A filter, which a service declares. */
    record Blocklist(Set<String> addresses) implements MailFilter {

        @Override
        public boolean admits(Mail mail) {
            return Collections.disjoint(addresses, mail.addresses());
        }

        @Override
        public boolean admits(Contact contact) {
            return !addresses.contains(contact.address());
        }
    }

    /** The client of a mail service. */
    interface PostOffice {

        void deliver(long campaign, List<String> addresses, Object values);

        void subscribe(String address, Object values);

        void unsubscribe(String address);
    }

    /** A test of such a service. */
    abstract static class ReminderTests {

        private static final long CAMP_BEGINS = 1234;

        abstract void remind(String address);

        void campersAreReminded(@Autowired RecordingMailer mailer) {
            remind("ada@example.com");

            mailer.to("ada@example.com").hasSent(CAMP_BEGINS).with("first_name", "Ada");
            mailer.to("mary@example.com").hasSentNothing();
        }
    }
}
