package education.codeforlife.mail;

import education.codeforlife.task.TaskFailedException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages at once, and logs failures. */
record DirectOutlet(Mailer adapter) implements Outlet {

    private static final Logger LOGGER = LoggerFactory.getLogger(DirectOutlet.class);

    @Override
    public boolean isTransactional() {
        return false;
    }

    @Override
    public void take(List<Message> messages) {
        messages.forEach(this::send);
    }

    @Override
    public void takeApart(List<Message> messages) {
        take(messages);
    }

    private void send(Message message) {
        if (message instanceof Mail mail) {
            attempt("send a mail of campaign " + mail.campaign(), () -> adapter.send(mail));
        } else if (message instanceof Contact contact) {
            attempt("add a contact", () -> adapter.addContact(contact));
        } else if (message instanceof Message.Removal removal) {
            attempt("remove a contact", () -> adapter.removeContact(removal.address()));
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOGGER.error("Cannot {}: {}", what, describe(failure));
        }
    }

    /** The type of a failure and the line that threw it. Its message may name the recipient. */
    private static String describe(RuntimeException failure) {
        var trace = failure.getStackTrace();
        var text = failure.getClass().getName();
        if (failure instanceof TaskFailedException known) text += " (" + known.getMessage() + ")";
        return trace.length == 0 ? text : text + " at " + trace[0];
    }
}
