package education.codeforlife.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... columns) {
        row(columns);
        lines.add("|" + String.join("|", Collections.nCopies(columns.length, "---")) + "|");
    }

    void row(String... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |");
        }
        lines.add(line.toString());
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
