package education.codeforlife.mail.dotdigital;

import education.codeforlife.mail.Attachment;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFormat;
import education.codeforlife.mail.OptIn;
import education.codeforlife.mail.Preference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The JSON that Dotdigital expects, as maps. Parts that are not set are absent. */
final class RequestBodies {

    private RequestBodies() {}

    static Map<String, Object> of(Mail mail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("campaignId", mail.campaign());
        body.put("toAddresses", mail.to());
        putIfAny(body, "ccAddresses", mail.cc());
        putIfAny(body, "bccAddresses", mail.bcc());
        if (mail.from() != null) body.put("fromAddress", mail.from());
        putIfAny(body, "personalizationValues", pairs("name", mail.values()));
        if (mail.metadata() != null) body.put("metadata", mail.metadata());
        putIfAny(
                body,
                "attachments",
                mail.attachments().stream().map(RequestBodies::of).toList());
        return body;
    }

    /** Jackson writes the content in Base64. */
    private static Map<String, Object> of(Attachment attachment) {
        var body = new LinkedHashMap<String, Object>();
        body.put("fileName", attachment.name());
        body.put("mimeType", attachment.type());
        body.put("content", attachment.content());
        return body;
    }

    static Map<String, Object> of(Contact contact) {
        var body = new LinkedHashMap<String, Object>();
        body.put("contact", person(contact));
        putIfAny(
                body,
                "consentFields",
                contact.consents().stream()
                        .map(consent -> Map.of("fields", pairs("key", consent)))
                        .toList());
        putIfAny(
                body,
                "preferences",
                contact.preferences().stream().map(RequestBodies::of).toList());
        return body;
    }

    private static Map<String, Object> person(Contact contact) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", lowerCase(contact.address()));
        if (contact.optIn() != null) body.put("optInType", name(contact.optIn()));
        if (contact.format() != null) body.put("emailType", name(contact.format()));
        putIfAny(body, "dataFields", pairs("key", contact.values()));
        return body;
    }

    /** Dotdigital knows contacts by their addresses in lower case. */
    static String lowerCase(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String name(OptIn how) {
        return switch (how) {
            case UNKNOWN -> "Unknown";
            case SINGLE -> "Single";
            case DOUBLE -> "Double";
            case VERIFIED_DOUBLE -> "VerifiedDouble";
        };
    }

    private static String name(MailFormat format) {
        return switch (format) {
            case PLAIN_TEXT -> "PlainText";
            case HTML -> "Html";
        };
    }

    private static Map<String, Object> of(Preference preference) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", preference.id());
        body.put("isPreference", preference.preferences() == null);
        if (preference.optedIn() != null) body.put("isOptedIn", preference.optedIn());
        if (preference.preferences() != null) {
            body.put(
                    "preferences",
                    preference.preferences().stream().map(RequestBodies::of).collect(Collectors.toList()));
        }
        return body;
    }

    private static List<Map<String, String>> pairs(String key, Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> pair(key, each.getKey(), Objects.requireNonNull(each.getValue())))
                .toList();
    }

    private static Map<String, String> pair(String key, String name, String value) {
        var pair = new LinkedHashMap<String, String>();
        pair.put(key, name);
        pair.put("value", value);
        return pair;
    }

    private static void putIfAny(Map<String, Object> body, String name, Collection<?> values) {
        if (!values.isEmpty()) body.put(name, values);
    }
}
