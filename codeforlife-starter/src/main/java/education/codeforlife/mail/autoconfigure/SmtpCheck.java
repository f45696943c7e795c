package education.codeforlife.mail.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Finds a mail server whose connection others can read or take over: mails have links that set passwords. */
record SmtpCheck(ObjectProvider<JavaMailSender> senders) implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        if (!(senders.getIfUnique() instanceof JavaMailSenderImpl sender) || isThisMachine(sender.getHost())) {
            return List.of();
        }
        var protocol = Objects.requireNonNullElse(sender.getProtocol(), "smtp");
        var prefix = "mail." + protocol + ".";
        var properties = sender.getJavaMailProperties();
        if (!isEncrypted(protocol, prefix, properties)) {
            return List.of(new UnsafeSetting(
                    "spring.mail.ssl.enabled",
                    "Mail is sent to another machine without TLS.",
                    "Set it to true, or spring.mail.properties.mail.smtp.starttls.enable and .required."));
        }
        return isVerified(prefix, properties)
                ? List.of()
                : List.of(
                        new UnsafeSetting(
                                "spring.mail.properties." + prefix + "ssl",
                                "The certificate of the mail server is not verified.",
                                "Remove checkserveridentity=false and trust=*; spring.mail.ssl.bundle trusts your own authority."));
    }

    private static boolean isThisMachine(@Nullable String host) {
        if (host == null) return true; // JavaMail's default
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isEncrypted(String protocol, String prefix, Properties properties) {
        return protocol.equals("smtps")
                || isTrue(properties, prefix + "ssl.enable")
                || isTrue(properties, prefix + "starttls.required");
    }

    private static boolean isVerified(String prefix, Properties properties) {
        return !"false".equalsIgnoreCase(properties.getProperty(prefix + "ssl.checkserveridentity"))
                && !"*".equals(properties.getProperty(prefix + "ssl.trust"));
    }

    private static boolean isTrue(Properties properties, String name) {
        return "true".equalsIgnoreCase(properties.getProperty(name));
    }
}
