package education.codeforlife.mail.autoconfigure;

import education.codeforlife.encryption.autoconfigure.Dependents;
import education.codeforlife.mail.Mailer;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds features that send mail in a service that cannot send any. */
record MailerCheck(ConfigurableListableBeanFactory beans) implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        var features = featuresWithoutMailer();
        if (features.isEmpty()) return List.of();
        return List.of(new UnsafeSetting(
                "mailer",
                "A bean that sends mail is missing. It is needed by " + String.join(", ", features) + ".",
                "Set " + MailAdapters.DOTDIGITAL + " or " + MailAdapters.SMTP + ", or add a bean of type "
                        + Mailer.class.getName() + ", see docs/mail.md."));
    }

    /** Returns the names of the beans that need a mailer which the service does not have. */
    SortedSet<String> featuresWithoutMailer() {
        boolean missing = beans.getBeanNamesForType(Mailer.class, true, false).length == 0;
        return missing ? new Dependents(beans).of(Mailer.class) : new TreeSet<>();
    }
}
