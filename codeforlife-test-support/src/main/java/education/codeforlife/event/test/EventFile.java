package education.codeforlife.event.test;

import education.codeforlife.event.EventDeclarations;
import java.util.Comparator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The topics and the subscriptions of a service as JSON: the same declarations are the same text. */
final class EventFile {

    private EventFile() {}

    /** Returns the document of a service that publishes nothing and subscribes to nothing. */
    static ObjectNode empty() {
        var document = JsonNodeFactory.instance.objectNode();
        document.putObject("topics");
        document.putObject("subscriptions");
        return document;
    }

    static ObjectNode of(EventDeclarations events) {
        var document = empty();
        addTopics(events, (ObjectNode) document.get("topics"));
        addSubscriptions(events, (ObjectNode) document.get("subscriptions"));
        return document;
    }

    private static void addTopics(EventDeclarations events, ObjectNode topics) {
        events.topics().stream()
                .sorted(Comparator.comparing(each -> each.name()))
                .forEach(topic -> {
                    var node = topics.putObject(topic.name());
                    node.put("version", topic.version());
                    if (topic.key() != null) node.put("key", topic.key().getName());
                    node.set("schema", RecordSchema.ofPublished(topic.record()));
                });
    }

    private static void addSubscriptions(EventDeclarations events, ObjectNode subscriptions) {
        events.subscriptions().stream()
                .sorted(Comparator.comparing(each -> each.topic() + "/" + each.group()))
                .forEach(subscription -> {
                    var node = subscriptions.putObject(subscription.topic() + "/" + subscription.group());
                    node.put("version", subscription.version());
                    node.set("schema", RecordSchema.ofSubscribed(subscription.record()));
                });
    }

    static String text(ObjectNode document) {
        return JsonMapper.shared().writer().with(printer()).writeValueAsString(document) + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
