package education.codeforlife.reference;

import org.springframework.util.StringUtils;

/** The descriptions of properties, in Markdown. */
final class Descriptions {

    private Descriptions() {}

    static String markdown(String description) {
        var text = StringUtils.capitalize(description.replaceAll("\\{@code ([^}]*)}", "`$1`"));
        return text.endsWith(".") ? text : text + ".";
    }
}
