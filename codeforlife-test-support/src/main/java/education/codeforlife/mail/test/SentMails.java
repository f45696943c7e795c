package education.codeforlife.mail.test;

import education.codeforlife.mail.Mail;
import education.codeforlife.platform.Preview;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mail that was sent to one address, for assertions.
 *
 * @since 0.1.0
 */
@Preview
public final class SentMails {

    private final String address;
    private final List<Mail> mails;

    SentMails(String address, List<Mail> mails) {
        this.address = address;
        this.mails = mails;
    }

    /**
     * Expects exactly one mail of the campaign, and returns it. Mail of other campaigns does not matter.
     *
     * @throws AssertionError if there is none, or more than one
     */
    public SentMail hasSent(long campaign) {
        var found = mails.stream().filter(mail -> mail.campaign() == campaign).toList();
        if (found.size() == 1) return new SentMail(found.get(0));
        throw new AssertionError("Expected one mail of campaign " + campaign + " to " + address + ", but sent "
                + found.size() + " of it. All mail to the address: " + describe(mails));
    }

    /**
     * Expects that no mail was sent to the address.
     *
     * @throws AssertionError if there is one
     */
    public void hasSentNothing() {
        if (mails.isEmpty()) return;
        throw new AssertionError("Expected no mail to " + address + ", but sent " + describe(mails));
    }

    /** In tests, texts and addresses are made up, and a failure has to show them. */
    static String describe(List<Mail> mails) {
        if (mails.isEmpty()) return "nothing";
        return mails.stream()
                .map(mail -> "campaign " + mail.campaign() + " to " + mail.address() + " " + mail.values())
                .collect(Collectors.joining("; "));
    }
}
