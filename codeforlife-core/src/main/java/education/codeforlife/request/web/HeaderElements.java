package education.codeforlife.request.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splits the value of a header in one pass, however many separators and quotes it has. */
final class HeaderElements {

    private static final char QUOTE = '"';

    private HeaderElements() {}

    /**
     * Returns the elements that are not empty. A separator within quotes does not count. Quotes are paired from the end,
     * so that one that a client left open does not hide what a proxy appended.
     */
    static List<String> split(CharSequence value, char separator) {
        var elements = new ArrayList<String>();
        boolean quoted = false;
        int end = value.length();
        for (int at = end - 1; at >= 0; at--) {
            char next = value.charAt(at);
            if (next == QUOTE) quoted = !quoted;
            if (next != separator || quoted) continue;
            add(value.subSequence(at + 1, end), elements);
            end = at;
        }
        add(value.subSequence(0, end), elements);
        Collections.reverse(elements);
        return elements;
    }

    private static void add(CharSequence element, List<String> elements) {
        var text = element.toString().trim();
        if (!text.isEmpty()) elements.add(text);
    }

    /** Returns the text without the quotes around it. */
    static String unquoted(String text) {
        int start = text.startsWith("\"") ? 1 : 0;
        int end = text.length() > start && text.endsWith("\"") ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }
}
