package education.codeforlife.event.test;

import education.codeforlife.openapi.test.SchemaCompatibility;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares two documents of a service's events: whether those who knew the earlier one get along with the later one. */
final class EventCompatibility {

    private static final String VERSION = "version";
    private static final String SCHEMA = "schema";

    private final List<String> changes = new ArrayList<>();

    private EventCompatibility() {}

    /** Returns a sentence for each change that other services may notice. */
    static List<String> incompatibilities(JsonNode before, JsonNode after) {
        var comparison = new EventCompatibility();
        before.path("topics")
                .properties()
                .forEach(topic -> comparison.compareTopic(
                        "topic " + topic.getKey(),
                        topic.getValue(),
                        after.path("topics").path(topic.getKey())));
        before.path("subscriptions")
                .properties()
                .forEach(each -> comparison.compareSubscription(
                        "subscription " + each.getKey(),
                        each.getValue(),
                        after.path("subscriptions").path(each.getKey())));
        return comparison.changes;
    }

    private void compareTopic(String place, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            changes.add(place + " is removed");
            return;
        }
        compareVersions(place, before, after);
        var was = before.path("key").asString("");
        var is = after.path("key").asString("");
        if (!was.equals(is)) changes.add(place + ": the key was " + quoted(was) + " and is " + quoted(is));
        changes.addAll(SchemaCompatibility.ofPublished(place, before.path(SCHEMA), after.path(SCHEMA)));
    }

    private static String quoted(String key) {
        return key.isEmpty() ? "given with each event" : "`" + key + "`";
    }

    /** A service may subscribe no longer. */
    private void compareSubscription(String place, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) return;
        compareVersions(place, before, after);
        changes.addAll(SchemaCompatibility.ofSubscribed(place, before.path(SCHEMA), after.path(SCHEMA)));
    }

    private void compareVersions(String place, JsonNode before, JsonNode after) {
        int was = before.path(VERSION).asInt();
        int is = after.path(VERSION).asInt();
        if (is < was) changes.add(place + ": the version " + was + " is lowered to " + is);
    }
}
