package education.codeforlife.mail;

import education.codeforlife.platform.Preview;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.Assert;

/**
 * A person who agreed to get the newsletter.
 *
 * <pre>{@code
 * mailer.addContact(Contact.of(user.getEmail()).with("first_name", user.getFirstName()));
 * }</pre>
 *
 * @param address the person's
 * @param values the values that the mail service stores about the person, by name
 * @since 0.1.0
 */
@Preview
public record Contact(String address, Map<String, String> values) {

    public Contact {
        Assert.hasText(address, "Missing address of a contact: name it");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns a contact of which only the address is known. */
    public static Contact of(String address) {
        return new Contact(address, Map.of());
    }

    /** Returns the same contact with one more value; a value of the same name is replaced. */
    public Contact with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Contact(address, more);
    }

    /** Without the address and the values, which are personal. */
    @Override
    public String toString() {
        return "Contact[address=***, values=" + values.keySet() + "]";
    }
}
