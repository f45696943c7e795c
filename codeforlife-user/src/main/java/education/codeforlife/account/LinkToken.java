package education.codeforlife.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a token's text.
 *
 * @param expiry the first millisecond in which it does not work
 * @param sealed the encrypted text that it carries; empty if there is none
 * @param hash the proof
 */
record LinkToken(long expiry, String sealed, String hash) {

    private static final Pattern TEXT = Pattern.compile("([1-9a-z][0-9a-z]{0,11})(?:\\.([^.]+))?\\.([^.]+)");
    private static final int RADIX = 36;

    /** Returns the parts of a well-formed token. Each token has one text only. */
    static Optional<LinkToken> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var sealed = parts.group(2) == null ? "" : parts.group(2);
        return Optional.of(new LinkToken(Long.parseLong(parts.group(1), RADIX), sealed, parts.group(3)));
    }

    String text() {
        var time = Long.toString(expiry, RADIX);
        return sealed.isEmpty() ? time + "." + hash : time + "." + sealed + "." + hash;
    }
}
