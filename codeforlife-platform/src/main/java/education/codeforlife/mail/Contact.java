package education.codeforlife.mail;

import education.codeforlife.platform.Preview;
import education.codeforlife.task.EncryptedPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who agreed to get the newsletter.
 *
 * <pre>{@code
 * mailer.addContact(Contact.of(user.getEmail()).with("first_name", user.getFirstName()));
 * }</pre>
 *
 * @param address the person's
 * @param values the values that the mail service stores about the person, by name
 * @param optIn how the person agreed; null if the mail service decides
 * @param format the form of the newsletter; null if the mail service decides
 * @param consents what the person agreed to, each with its values by name, such as {@code text} and {@code dateTimeConsented}
 * @param preferences what the person wants to get
 * @since 0.1.0
 */
@Preview
@EncryptedPayload
public record Contact(
        String address,
        Map<String, String> values,
        @Nullable OptIn optIn,
        @Nullable MailFormat format,
        List<Map<String, String>> consents,
        List<Preference> preferences)
        implements Message {

    /** @throws IllegalArgumentException if the address has a line break, or the values are more than 16 KiB */
    public Contact {
        MailText.requireAddress(address);
        values = Values.copy(values);
        consents = consents == null
                ? List.of()
                : consents.stream().map(Values::copy).toList();
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
        MailText.requireBounded(texts(values, consents));
    }

    /** A contact without consents. @throws IllegalArgumentException if it is not as described */
    public Contact(String address, Map<String, String> values) {
        this(address, values, null, null, List.of(), List.of());
    }

    private static List<String> texts(Map<String, String> values, List<Map<String, String>> consents) {
        var texts = new ArrayList<>(Values.texts(values));
        consents.forEach(consent -> texts.addAll(Values.texts(consent)));
        return texts;
    }

    /** Returns a contact of which only the address is known. */
    public static Contact of(String address) {
        return new Contact(address, Map.of());
    }

    /** Returns the same contact with one more value; a value of the same name is replaced. */
    public Contact with(String name, String value) {
        return new Contact(address, Values.with(values, name, value), optIn, format, consents, preferences);
    }

    /** Returns the same contact, who agreed in this way. */
    public Contact withOptIn(OptIn how) {
        return new Contact(address, values, how, format, consents, preferences);
    }

    /** Returns the same contact, who gets the newsletter in this form. */
    public Contact withFormat(MailFormat form) {
        return new Contact(address, values, optIn, form, consents, preferences);
    }

    /** Returns the same contact with one more consent. */
    public Contact withConsent(Map<String, String> consent) {
        var more = new ArrayList<>(consents);
        more.add(consent);
        return new Contact(address, values, optIn, format, more, preferences);
    }

    /** Returns the same contact with one more preference. */
    public Contact withPreference(Preference preference) {
        var more = new ArrayList<>(preferences);
        more.add(preference);
        return new Contact(address, values, optIn, format, consents, more);
    }

    /** Without the address and the values, which are personal. */
    @Override
    public String toString() {
        return "Contact[address=***, values=" + values.keySet() + "]";
    }
}
