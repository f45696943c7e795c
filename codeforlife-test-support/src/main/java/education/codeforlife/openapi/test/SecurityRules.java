package education.codeforlife.openapi.test;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares what clients have to prove: each way that was enough has to stay enough. */
record SecurityRules(Findings findings) {

    void compare(JsonNode was, JsonNode is, Place place) {
        var ways = ways(is);
        for (var way : ways(was)) {
            if (ways.stream().noneMatch(way::containsAll)) findings.add(place.part(words(way)), "is no longer enough");
        }
    }

    /** Returns the sets of security schemes of which one is enough; an empty set stands for open access. */
    private static Set<Set<String>> ways(JsonNode requirements) {
        if (requirements.isEmpty()) return Set.of(Set.of());
        var ways = new LinkedHashSet<Set<String>>();
        requirements.forEach(way -> ways.add(new TreeSet<>(way.propertyNames())));
        return ways;
    }

    private static String words(Set<String> way) {
        return way.isEmpty() ? "access without a login" : "access by " + String.join(" and ", way);
    }
}
