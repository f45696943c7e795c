package education.codeforlife.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this check: columns are separated by tabs, and a line that begins with {@code #} is a comment. */
final class Table {

    private Table() {}

    static List<String> lines(String resource) throws IOException {
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static List<List<String>> rows(List<String> lines, int columns) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line, columns))
                .toList();
    }

    private static List<String> row(String line, int columns) {
        var row = List.of(line.split("\t"));
        if (row.size() != columns || row.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Expected %d columns: \"%s\".".formatted(columns, line));
        }
        return row;
    }
}
