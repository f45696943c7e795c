package education.codeforlife.filter;

import education.codeforlife.wire.WireText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a search as Django REST framework does: at white space and commas, except within quotes. A backslash in a quoted
 * phrase takes the quote or backslash that follows it literally. A quote that is not closed is part of its word.
 */
final class SearchTerms {

    private final String text;
    private final List<String> terms = new ArrayList<>();

    private SearchTerms(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        var terms = new SearchTerms(text);
        terms.split();
        return terms.terms;
    }

    private void split() {
        int at = skip(0, true);
        while (at < text.length()) {
            int end = end(at);
            add(text.substring(at, end));
            at = skip(end, true);
        }
    }

    /** Returns the end of the word that begins there: behind its last phrase, or at white space if it has none. */
    private int end(int start) {
        int end = start;
        int at = plain(start);
        for (int close = close(at); close > 0; close = close(at)) {
            at = plain(close + 1);
            end = at;
        }
        return end > start ? end : skip(start, false);
    }

    /** Returns the place of the next white space or, if asked for, of the next that is not. */
    private int skip(int from, boolean space) {
        int at = from;
        while (at < text.length() && WireText.isSpace(text.charAt(at)) == space) at++;
        return at;
    }

    private int plain(int from) {
        int at = from;
        while (at < text.length() && !isQuote(text.charAt(at)) && !WireText.isSpace(text.charAt(at))) at++;
        return at;
    }

    /** Returns the place of the quote that closes the one there, -1 if there is none. */
    private int close(int open) {
        if (open >= text.length() || !isQuote(text.charAt(open))) return -1;
        for (int at = open + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == text.charAt(open)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private void add(String word) {
        var term = withoutCommas(word);
        if (term.isEmpty()) return;
        char quote = term.charAt(0);
        if (isQuote(quote) && term.charAt(term.length() - 1) == quote) {
            terms.add(unquoted(term, quote));
        } else {
            for (var part : term.split(",")) if (!part.isEmpty()) terms.add(WireText.strip(part));
        }
    }

    private static String withoutCommas(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && word.charAt(start) == ',') start++;
        while (end > start && word.charAt(end - 1) == ',') end--;
        return word.substring(start, end);
    }

    private static String unquoted(String term, char quote) {
        if (term.length() == 1) return "";
        return term.substring(1, term.length() - 1)
                .replace("\\" + quote, String.valueOf(quote))
                .replace("\\\\", "\\");
    }
}
