package education.codeforlife.mail;

import education.codeforlife.platform.Preview;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that a mail carries.
 *
 * @param name the name of the file
 * @param type the media type, such as {@code application/pdf}
 * @param content the bytes, whose array is not changed
 * @since 0.1.0
 */
@Preview
public record Attachment(String name, String type, byte[] content) {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.+_-]+/[A-Za-z0-9.+_-]+");

    /** @throws IllegalArgumentException if the name has a line break or is missing, or the type is not a media type */
    public Attachment {
        MailText.require("name of an attachment", name);
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Invalid media type of an attachment: write it as application/pdf");
        }
    }

    /** Returns the same attachment with another content. */
    Attachment withContent(byte[] other) {
        return new Attachment(name, type, other);
    }

    /** Compares the content, too. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && type.equals(that.type)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(content));
    }

    /** Without the name and the content, which may be personal. */
    @Override
    public String toString() {
        return "Attachment[name=***, type=" + type + ", content=" + content.length + " bytes]";
    }
}
