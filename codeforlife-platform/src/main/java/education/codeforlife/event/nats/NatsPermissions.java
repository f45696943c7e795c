package education.codeforlife.event.nats;

import education.codeforlife.event.Partitions;
import education.codeforlife.event.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The subjects that the user of a service needs, and no others: it can neither publish on topics of other services, nor take
 * events of their groups, nor change a stream.
 */
record NatsPermissions(List<String> publish, List<String> subscribe) {

    static NatsPermissions of(String service, Collection<String> topics, Collection<Subscription> subscriptions) {
        var publish = new ArrayList<String>();
        topics.stream().sorted().forEach(topic -> publish.add(NatsNames.subjects(topic)));
        var streams = new TreeSet<String>();
        if (!topics.isEmpty()) streams.add(service);
        subscriptions.forEach(each -> streams.add(NatsNames.stream(each.topic())));
        streams.forEach(stream -> publish.add("$JS.API.STREAM.INFO." + stream));
        for (var subscription : subscriptions) {
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                var consumer = NatsNames.stream(subscription.topic()) + "."
                        + NatsNames.consumer(service, subscription, partition);
                publish.add("$JS.API.CONSUMER.INFO." + consumer);
                publish.add("$JS.API.CONSUMER.MSG.NEXT." + consumer);
                publish.add("$JS.ACK." + consumer + ".>");
            }
        }
        subscriptions.stream().map(Subscription::topic).distinct().forEach(topic -> addReplay(service, topic, publish));
        return new NatsPermissions(publish, List.of(NatsNames.inbox(service) + ">"));
    }

    /** A replay may make the consumer with its own name for its own topic, and no other. */
    private static void addReplay(String service, String topic, List<String> publish) {
        var consumer = NatsNames.stream(topic) + "." + NatsNames.replay(service, topic);
        publish.add("$JS.API.CONSUMER.CREATE." + consumer + "." + NatsNames.subjects(topic));
        publish.add("$JS.API.CONSUMER.MSG.NEXT." + consumer);
        publish.add("$JS.API.CONSUMER.DELETE." + consumer);
    }

    /** Returns the permissions as the configuration of NATS has them. */
    String text() {
        return "permissions: {\n  publish: " + list(publish) + "\n  subscribe: " + list(subscribe) + "\n}";
    }

    private static String list(List<String> subjects) {
        return subjects.stream()
                .map(subject -> "    \"" + subject + "\"")
                .collect(Collectors.joining("\n", "[\n", "\n  ]"));
    }
}
