package education.codeforlife.event.nats;

import education.codeforlife.event.Subscription;

/**
 * The names of streams, subjects and consumers. Each service has a stream for its topics, each topic has a subject for each
 * partition, and each group has a consumer for each of these.
 */
final class NatsNames {

    private NatsNames() {}

    /** Returns the stream of a topic, which has the name of its service. */
    static String stream(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    /** Returns the subjects of a topic as a stream names them. */
    static String subjects(String topic) {
        return topic + ".*";
    }

    static String subject(String topic, int partition) {
        return topic + "." + partition;
    }

    /** Of these parts, only the name of the service may have hyphens. */
    static String consumer(String service, Subscription subscription, int partition) {
        var topic = subscription.topic();
        return String.join(
                "-",
                service,
                subscription.group(),
                topic.substring(topic.indexOf('.') + 1),
                Integer.toString(partition));
    }

    /** Returns the consumer by which a service reads a topic again. Others end with the number of a partition. */
    static String replay(String service, String topic) {
        return service + "-replay-" + topic.substring(topic.indexOf('.') + 1);
    }

    /** Returns the prefix of the subjects on which the service gets answers, which other services cannot read. */
    static String inbox(String service) {
        return "_INBOX." + service + ".";
    }
}
