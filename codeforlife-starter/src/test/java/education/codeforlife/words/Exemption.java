package education.codeforlife.words;

import java.util.List;
import java.util.regex.Pattern;

/** A passage that may contain words of the list, for a reason. */
record Exemption(String file, Pattern passage, String reason) {

    private static final String EVERY_FILE = "*";

    static List<Exemption> parse(List<String> lines) {
        return Table.rows(lines, 3).stream()
                .map(row -> new Exemption(row.get(0), Pattern.compile(row.get(1)), row.get(2)))
                .toList();
    }

    boolean covers(Hit hit) {
        return (file.equals(EVERY_FILE) || file.equals(hit.file()))
                && passage.matcher(hit.passage()).find();
    }
}
