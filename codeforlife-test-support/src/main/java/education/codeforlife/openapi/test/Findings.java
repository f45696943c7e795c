package education.codeforlife.openapi.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The incompatible changes that were found, in the order of the document. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(Place place, String fault) {
        all.add(new Finding(place, fault));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns a sentence for each change. A change of a schema that several operations share is listed once. */
    List<String> sentences() {
        var byKey = new LinkedHashMap<String, List<Finding>>();
        all.forEach(finding ->
                byKey.computeIfAbsent(finding.key(), key -> new ArrayList<>()).add(finding));
        return byKey.values().stream().map(Findings::sentence).toList();
    }

    private static String sentence(List<Finding> same) {
        var others = same.stream()
                .map(finding -> finding.place().operation())
                .filter(operation -> !operation.equals(same.get(0).place().operation()))
                .distinct()
                .count();
        if (others == 0) return same.get(0).toString();
        return same.get(0) + (others == 1 ? " (and in 1 more operation)" : " (and in " + others + " more operations)");
    }
}
