package education.codeforlife.openapi.test;

import education.codeforlife.api.Internal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares two JSON schemas of an event, each a document by itself, by the rules of bodies.
 *
 * @since 0.1.0
 */
@Internal
public final class SchemaCompatibility {

    private SchemaCompatibility() {}

    /** Returns a sentence for each change that those who read the events may notice. */
    public static List<String> ofPublished(String topic, JsonNode before, JsonNode after) {
        return compare(topic, Side.ANSWER, before, after);
    }

    /** Returns a sentence for each change by which a subscriber, which ignores unknown fields, reads less than before. */
    public static List<String> ofSubscribed(String subscription, JsonNode before, JsonNode after) {
        return compare(subscription, Side.EVENT, before, after);
    }

    private static List<String> compare(String owner, Side side, JsonNode before, JsonNode after) {
        var findings = new Findings();
        new SchemaRules(new Components(before), new Components(after), side, findings)
                .compare(before, after, Place.of(owner).part("the event"));
        return findings.sentences();
    }
}
