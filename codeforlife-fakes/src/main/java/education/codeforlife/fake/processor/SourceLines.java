package education.codeforlife.fake.processor;

import java.util.List;

/** The lines of a source file, indented, and broken as our formatter breaks them. */
final class SourceLines {

    private static final int WIDTH = 120;
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    void blank() {
        text.append('\n');
    }

    void line(String line) {
        text.append(STEP.repeat(depth)).append(line).append('\n');
    }

    /** Adds a line that begins a block. */
    void open(String line) {
        line(line);
        depth++;
    }

    /** Ends the innermost block. */
    void close() {
        close("}");
    }

    void close(String line) {
        depth--;
        line(line);
    }

    /** Adds a declaration with parameters. */
    void declaration(String head, List<String> parameters, String tail) {
        var all = String.join(", ", parameters);
        if (fits(head + "(" + all + ")" + tail)) {
            line(head + "(" + all + ")" + tail);
            return;
        }
        line(head + "(");
        if (fits(STEP.repeat(2) + all + ")" + tail)) {
            line(STEP.repeat(2) + all + ")" + tail);
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            var isLast = i == parameters.size() - 1;
            line(STEP.repeat(2) + parameters.get(i) + (isLast ? ")" + tail : ","));
        }
    }

    /** Adds a declaration with parameters that begins a block. */
    void open(String head, List<String> parameters, String tail) {
        declaration(head, parameters, tail + " {");
        depth++;
    }

    /** Adds a statement whose second part goes to the next line if it is too long. */
    void statement(String begin, String separator, String end) {
        if (fits(begin + separator + end)) {
            line(begin + separator + end);
        } else {
            line(begin);
            line(STEP.repeat(2) + end);
        }
    }

    private boolean fits(String line) {
        return STEP.length() * depth + line.length() <= WIDTH;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
