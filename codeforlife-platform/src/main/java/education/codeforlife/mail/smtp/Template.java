package education.codeforlife.mail.smtp;

import education.codeforlife.task.TaskFailedException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The text of a campaign, with placeholders as in {@code Hello {{first_name}}}. Values are text: what looks like a placeholder
 * in them is not filled in, and HTML shows them as they are.
 *
 * @param html null for a mail without it
 */
record Template(
        long campaign,
        String subject,
        String text,
        @Nullable String html) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");

    /** The subject is a header, and has one line. */
    String subject(Map<String, String> values) {
        return BREAKS.matcher(fill(subject, values, UnaryOperator.identity()))
                .replaceAll(" ")
                .trim();
    }

    String text(Map<String, String> values) {
        return fill(text, values, UnaryOperator.identity());
    }

    @Nullable
    String html(Map<String, String> values) {
        return html == null ? null : fill(html, values, HtmlUtils::htmlEscape);
    }

    private String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(escape.apply(require(found.group(1), values))));
    }

    private String require(String name, Map<String, String> values) {
        var value = values.get(name);
        if (value != null) return value;
        throw TaskFailedException.forGood("The template of campaign " + campaign + " needs the value " + name, null);
    }
}
