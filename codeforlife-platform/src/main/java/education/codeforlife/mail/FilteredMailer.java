package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on the mail that all filters admit, and logs the others without personal data. Mail without a real recipient
 * is dropped.
 *
 * @since 0.1.0
 */
@Internal
public final class FilteredMailer implements Mailer {

    private static final Logger LOGGER = LoggerFactory.getLogger(FilteredMailer.class);

    private final Mailer adapter;
    private final List<MailFilter> filters;

    private FilteredMailer(Mailer adapter, List<MailFilter> filters) {
        this.adapter = adapter;
        this.filters = List.copyOf(filters);
    }

    /** Returns a mailer that asks the filters in their order, up to the first that does not admit a mail. */
    public static Mailer of(Mailer adapter, List<MailFilter> filters) {
        return new FilteredMailer(adapter, filters);
    }

    @Override
    public void send(Mail mail) {
        if (mail.isToNobody()) return;
        if (isAdmitted("send a mail of campaign " + mail.campaign(), filter -> filter.admits(mail))) adapter.send(mail);
    }

    @Override
    public void addContact(Contact contact) {
        if (isAdmitted("add a contact", filter -> filter.admits(contact))) adapter.addContact(contact);
    }

    @Override
    public void removeContact(String address) {
        adapter.removeContact(address);
    }

    private boolean isAdmitted(String task, Predicate<MailFilter> question) {
        for (var filter : filters) {
            if (!question.test(filter)) {
                LOGGER.warn("Did not {}: refused by {}", task, filter.getClass().getSimpleName());
                return false;
            }
        }
        return true;
    }
}
