package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import education.codeforlife.settings.DeploymentEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes mail to the log instead of sending it, for developers. It does not exist outside of the local environment.
 *
 * @since 0.1.0
 */
@Internal
public final class LogMailer implements Mailer {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogMailer.class);

    private LogMailer() {}

    /**
     * Returns the mailer of a developer's machine.
     *
     * @throws IllegalStateException in any other environment, whose log must not have personal data
     */
    public static Mailer in(DeploymentEnvironment environment) {
        if (environment.isLocal()) return new LogMailer();
        throw new IllegalStateException(
                "Mail cannot be logged in " + environment.id() + ": add a bean of type Mailer that sends it");
    }

    @Override
    public void send(Mail mail) {
        LOGGER.info(
                "Mail of campaign {} to {}: {}", mail.campaign(), String.join(", ", mail.addresses()), mail.values());
    }

    @Override
    public void addContact(Contact contact) {
        LOGGER.info("New contact {}: {}", contact.address(), contact.values());
    }

    @Override
    public void removeContact(String address) {
        LOGGER.info("Removed contact {}", address);
    }
}
