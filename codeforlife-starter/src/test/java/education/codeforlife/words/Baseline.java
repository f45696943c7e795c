package education.codeforlife.words;

import education.codeforlife.words.Word.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many words of the list each file may contain: the count of the last change, which may only fall. */
record Baseline(Map<String, Counts> files) {

    /** The number of errors and warnings in a file. */
    record Counts(long errors, long warnings) {

        static final Counts NONE = new Counts(0, 0);

        private static Counts of(List<Hit> hits) {
            return new Counts(count(hits, Severity.ERROR), count(hits, Severity.WARNING));
        }

        private static long count(List<Hit> hits, Severity severity) {
            return hits.stream()
                    .filter(hit -> hit.word().severity() == severity)
                    .count();
        }

        boolean isAbove(Counts other) {
            return errors > other.errors || warnings > other.warnings;
        }
    }

    static Baseline of(List<Hit> hits) {
        var byFile = new TreeMap<String, List<Hit>>();
        hits.forEach(hit ->
                byFile.computeIfAbsent(hit.file(), file -> new ArrayList<>()).add(hit));
        var counts = new TreeMap<String, Counts>();
        byFile.forEach((file, found) -> counts.put(file, Counts.of(found)));
        return new Baseline(counts);
    }

    static Baseline parse(List<String> lines) {
        var counts = new TreeMap<String, Counts>();
        Table.rows(lines, 3)
                .forEach(row ->
                        counts.put(row.get(0), new Counts(Long.parseLong(row.get(1)), Long.parseLong(row.get(2)))));
        return new Baseline(counts);
    }

    List<String> lines() {
        var lines = new ArrayList<>(List.of("# file\terrors\twarnings"));
        files.forEach((file, counts) -> lines.add(file + "\t" + counts.errors() + "\t" + counts.warnings()));
        return lines;
    }

    /** Returns the files with more words than the given baseline allows. */
    List<String> filesAbove(Baseline allowed) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().isAbove(allowed.files.getOrDefault(entry.getKey(), Counts.NONE)))
                .map(Map.Entry::getKey)
                .toList();
    }

    long errors() {
        return files.values().stream().mapToLong(Counts::errors).sum();
    }

    long warnings() {
        return files.values().stream().mapToLong(Counts::warnings).sum();
    }
}
