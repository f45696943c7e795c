package education.codeforlife.mail.autoconfigure;

import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/** The settings that choose an adapter. */
final class MailAdapters {

    static final String DOTDIGITAL = "codeforlife.mail.dotdigital.auth";
    static final String SMTP = "codeforlife.mail.smtp.from";

    private MailAdapters() {}

    /** @throws IllegalStateException if several adapters are chosen */
    static void requireOne(Environment environment) {
        if (environment.containsProperty(DOTDIGITAL) && environment.containsProperty(SMTP)) {
            throw new IllegalStateException(DOTDIGITAL + " and " + SMTP
                    + " are both set: remove one of them, since a service sends its mail by one adapter");
        }
    }

    /** @throws IllegalStateException if Spring Boot's support of SMTP is missing */
    static void requireSmtp(ResourceLoader loader) {
        if (ClassUtils.isPresent("org.springframework.mail.javamail.JavaMailSender", loader.getClassLoader())
                && ClassUtils.isPresent("jakarta.mail.Session", loader.getClassLoader())) {
            return;
        }
        throw new IllegalStateException(SMTP + " is set, but SMTP is not supported: add the dependency"
                + " org.springframework.boot:spring-boot-starter-mail, or remove the property");
    }
}
