package education.codeforlife.mail.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.mail.smtp.SmtpSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent by SMTP, to the server of spring.mail.host.
 *
 * @param from Address of the sender, such as "Code for Life &lt;noreply@example.org&gt;"; if not set, SMTP is not
 *     used.
 * @param templates Location of the templates of campaigns.
 * @param connectTimeout Connect timeout, unless spring.mail.properties sets it.
 * @param timeout Maximum time until an answer, unless spring.mail.properties sets it; after it, a mail is sent
 *     once more.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.mail.smtp")
public record SmtpProperties(
        @Nullable String from,
        @DefaultValue("classpath:mail/") String templates,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout) {

    SmtpSettings toSettings() {
        return new SmtpSettings(from == null ? "" : from, templates);
    }
}
