package education.codeforlife.mail;

import education.codeforlife.platform.Preview;
import education.codeforlife.task.EncryptedPayload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail: the campaign, which has the text, the addresses, and the values that fill it in.
 *
 * <pre>{@code
 * mailer.send(Mail.campaign(1234).to(user.getEmail()).with("first_name", user.getFirstName()));
 * }</pre>
 *
 * <p>It has at most 100 addresses, those of {@code cc} and {@code bcc} included, attachments of 15 MiB, and values of 16 KiB.
 * An {@link IllegalArgumentException} says so, and that an address has a line break; its message is not personal.
 *
 * @param campaign the id that the mail service knows the text by
 * @param to the recipients' addresses
 * @param cc the addresses that get a copy, and are shown to all
 * @param bcc the addresses that get a copy, and are shown to none
 * @param from the sender's address; null for that of the mail service
 * @param values the values by the names that the campaign gives them, in the order in which they were added
 * @param metadata what the mail service stores beside the mail; null for nothing
 * @param attachments the files that it carries
 * @since 0.1.0
 */
@Preview
@EncryptedPayload
public record Mail(
        long campaign,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        @Nullable String from,
        Map<String, String> values,
        @Nullable String metadata,
        List<Attachment> attachments)
        implements Message {

    /** No mail server has such an address (RFC 2606). */
    private static final String NOBODY = "nobody@mail.invalid";

    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_ATTACHED_BYTES = 15 * 1024 * 1024;

    /** @throws IllegalArgumentException if it is not as described */
    public Mail {
        to = copy(to);
        cc = copy(cc);
        bcc = copy(bcc);
        attachments = copy(attachments);
        values = Values.copy(values);
        if (to.isEmpty()) throw new IllegalArgumentException("Missing address of a mail: name its recipient");
        requireFew(to.size() + cc.size() + bcc.size());
        Stream.of(to, cc, bcc).flatMap(List::stream).forEach(MailText::requireAddress);
        if (from != null) MailText.requireAddress(from);
        MailText.requireBounded(texts(values, metadata, attachments));
        requireSmall(attachments);
    }

    /** A mail to one address. @throws IllegalArgumentException if it is not as described */
    public Mail(long campaign, String address, Map<String, String> values) {
        this(campaign, List.of(address), List.of(), List.of(), null, values, null, List.of());
    }

    /** Tasks of another version may not have all of it. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void requireFew(int addresses) {
        if (addresses > MOST_ADDRESSES) {
            throw new IllegalArgumentException("A mail to " + addresses + " addresses: at most " + MOST_ADDRESSES
                    + " are possible, send several mails");
        }
    }

    private static List<String> texts(
            Map<String, String> values, @Nullable String metadata, List<Attachment> attachments) {
        var texts = new ArrayList<>(Values.texts(values));
        if (metadata != null) texts.add(metadata);
        attachments.forEach(attachment -> texts.add(attachment.name()));
        return texts;
    }

    private static void requireSmall(List<Attachment> attachments) {
        long bytes = attachments.stream()
                .mapToLong(attachment -> attachment.content().length)
                .sum();
        if (bytes > MOST_ATTACHED_BYTES) {
            throw new IllegalArgumentException("The attachments of a mail have " + bytes + " bytes, and at most "
                    + MOST_ATTACHED_BYTES + " are possible: send a link to what is larger");
        }
    }

    /** Begins a mail of the campaign. */
    public static Campaign campaign(long id) {
        return new Campaign(id);
    }

    /** Returns the first recipient's address, the only one of most mails. */
    public String address() {
        return to.get(0);
    }

    /** Returns whether it is not sent. */
    boolean isToNobody() {
        return to.equals(List.of(NOBODY));
    }

    /** Returns all addresses, those of copies included. */
    public List<String> addresses() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
    }

    /** Returns the same mail with one more value; a value of the same name is replaced. */
    public Mail with(String name, String value) {
        return new Mail(campaign, to, cc, bcc, from, Values.with(values, name, value), metadata, attachments);
    }

    /** Returns the same mail with copies that are shown to all. */
    public Mail withCc(Collection<String> addresses) {
        return new Mail(campaign, to, List.copyOf(addresses), bcc, from, values, metadata, attachments);
    }

    /** Returns the same mail with copies that are shown to none. */
    public Mail withBcc(Collection<String> addresses) {
        return new Mail(campaign, to, cc, List.copyOf(addresses), from, values, metadata, attachments);
    }

    /** Returns the same mail from an address that the mail service knows as one of yours. */
    public Mail withFrom(String address) {
        return new Mail(campaign, to, cc, bcc, address, values, metadata, attachments);
    }

    /** Returns the same mail with a text that the mail service stores beside it. */
    public Mail withMetadata(String text) {
        return new Mail(campaign, to, cc, bcc, from, values, text, attachments);
    }

    /** Returns the same mail with one more attachment. */
    public Mail withAttachment(Attachment attachment) {
        var more = new ArrayList<>(attachments);
        more.add(attachment);
        return withAttachments(more);
    }

    Mail withAttachments(List<Attachment> others) {
        return new Mail(campaign, to, cc, bcc, from, values, metadata, others);
    }

    /** Without the addresses and the values, which are personal. */
    @Override
    public String toString() {
        return "Mail[campaign=" + campaign + ", address=***, values=" + values.keySet() + "]";
    }

    /**
     * A mail whose recipient is not named yet.
     *
     * @param id the id that the mail service knows the text by
     * @since 0.1.0
     */
    @Preview
    public record Campaign(long id) {

        /** Names the recipient. */
        public Mail to(String address) {
            return new Mail(id, address, Map.of());
        }

        /**
         * Names a recipient who does not exist: the mail is stored as any other, and not sent. A request about an unknown
         * address then takes as long as one about a known address.
         */
        public Mail toNobody() {
            return to(NOBODY);
        }

        /** Names several recipients, who see each other's addresses. */
        public Mail to(Collection<String> addresses) {
            return new Mail(id, List.copyOf(addresses), List.of(), List.of(), null, Map.of(), null, List.of());
        }
    }
}
