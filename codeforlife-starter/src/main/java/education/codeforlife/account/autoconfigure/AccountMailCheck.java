package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountMail;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds mails of the account endpoints that do not have a campaign. */
record AccountMailCheck(AccountMailProperties mails) implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        var set = mails.ids().keySet();
        return Arrays.stream(AccountMail.values())
                .filter(mail -> !set.contains(mail))
                .map(AccountMailCheck::missing)
                .toList();
    }

    private static UnsafeSetting missing(AccountMail mail) {
        return new UnsafeSetting(
                "codeforlife.account.mail."
                        + mail.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "It is not set, so this mail does not have a text.",
                "Set it to the id of a campaign of the mail service, see docs/account.md.");
    }
}
