package education.codeforlife.mail.autoconfigure;

import java.time.Duration;
import java.util.Properties;

/** The time that a mail server may take. Without them, a sender waits for ever. */
final class Timeouts {

    private Timeouts() {}

    /** Sets those that {@code spring.mail.properties} does not set. */
    static void set(Properties sender, SmtpProperties properties) {
        for (var protocol : new String[] {"smtp", "smtps"}) {
            put(sender, "mail." + protocol + ".connectiontimeout", properties.connectTimeout());
            put(sender, "mail." + protocol + ".timeout", properties.timeout());
            put(sender, "mail." + protocol + ".writetimeout", properties.timeout());
        }
    }

    private static void put(Properties sender, String name, Duration timeout) {
        sender.putIfAbsent(name, String.valueOf(timeout.toMillis()));
    }
}
