package education.codeforlife.fuzz.test;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A fault that one request found, and the command that sends it again.
 *
 * @param alone whether the request failed when it was sent alone
 */
record FuzzFailure(
        FuzzRequest request, String problem, @Nullable RawAnswer answer, boolean alone) {

    /** The beginning of a problem that may be due to the machine, unless it is found again. */
    static final String SLOW = "took longer than ";

    /** The problem of an answer that took so much longer that it was not waited for. */
    static final String MISSING = "did not come";

    private static final int MOST = 3000;

    /** Returns what failures of the same cause have in common. */
    String kind() {
        return problem + " " + request.endpoint;
    }

    boolean isSlow() {
        return problem.startsWith(SLOW) || problem.equals(MISSING);
    }

    @Override
    public String toString() {
        return "The answer " + problem + ": " + request + "\n  "
                + (alone ? "Send it:" : "Sent alone it does not fail, so other requests may have a part in it:")
                + "\n  printf '" + shortened(escaped(request.text())) + "' | nc localhost 8000"
                + (answer == null ? "" : "\n  Answer: " + answer.status() + " " + shortened(answer.text()));
    }

    private static String shortened(String text) {
        if (text.length() <= MOST) return text;
        return text.substring(0, MOST) + "… (" + text.length() + " characters in all)";
    }

    /** Returns the text in the notation of {@code printf}. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
            switch (each) {
                case '\r' -> escaped.append("\\r");
                case '\n' -> escaped.append("\\n");
                case '\\', '%', '\'' -> escaped.append("\\%03o".formatted(each));
                default ->
                    escaped.append(
                            each >= ' ' && each < 127 ? String.valueOf((char) each) : "\\%03o".formatted(each & 0xFF));
            }
        }
        return escaped.toString();
    }
}
