package education.codeforlife.event.nats;

import education.codeforlife.event.Subscription;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import io.nats.client.api.DiscardPolicy;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The streams and consumers that the declarations of a service ask for. */
final class NatsDefinitions {

    private static final Duration DUPLICATES = Duration.ofMinutes(2);
    private static final Duration REPLAY_LIFE = Duration.ofMinutes(1);
    private static final int FOR_EVER = -1;

    private NatsDefinitions() {}

    /**
     * Returns the stream of a service. It refuses events when it is full, which then wait in the outbox, and keeps the
     * subjects that it has: older nodes of the service may publish on them.
     */
    static StreamConfiguration stream(
            NatsSettings settings, Collection<String> topics, @Nullable StreamConfiguration existing) {
        var subjects = new TreeSet<String>();
        topics.forEach(topic -> subjects.add(NatsNames.subjects(topic)));
        if (existing != null) subjects.addAll(existing.getSubjects());
        var duplicates = settings.maxAge().compareTo(DUPLICATES) < 0 ? settings.maxAge() : DUPLICATES;
        return StreamConfiguration.builder(existing)
                .name(settings.service())
                .subjects(subjects)
                .storageType(StorageType.File)
                .retentionPolicy(RetentionPolicy.Limits)
                .discardPolicy(DiscardPolicy.New)
                .maxAge(settings.maxAge())
                .duplicateWindow(duplicates)
                .replicas(settings.replicas())
                .build();
    }

    /**
     * Returns the consumer of a group's partition. It begins with the oldest event: a consumer that loses its state must not
     * skip any.
     */
    static ConsumerConfiguration consumer(NatsSettings settings, Subscription subscription, int partition) {
        return ConsumerConfiguration.builder()
                .durable(NatsNames.consumer(settings.service(), subscription, partition))
                .filterSubject(NatsNames.subject(subscription.topic(), partition))
                .deliverPolicy(DeliverPolicy.All)
                .ackPolicy(AckPolicy.Explicit)
                .ackWait(settings.ackWait())
                .maxAckPending(1)
                .maxDeliver(FOR_EVER)
                .build();
    }

    /** Returns the consumer of a replay, which NATS deletes if its node dies. It has all partitions, in their order. */
    static ConsumerConfiguration replay(String service, String topic, Instant since) {
        return ConsumerConfiguration.builder()
                .name(NatsNames.replay(service, topic))
                .filterSubject(NatsNames.subjects(topic))
                .deliverPolicy(DeliverPolicy.ByStartTime)
                .startTime(since.atZone(ZoneOffset.UTC))
                .ackPolicy(AckPolicy.None)
                .inactiveThreshold(REPLAY_LIFE)
                .memStorage(true)
                .numReplicas(1)
                .build();
    }

    /** Returns whether the consumer delivers all events of its partition, in their order. */
    static boolean isFit(ConsumerConfiguration found, ConsumerConfiguration wanted) {
        return Objects.equals(wanted.getFilterSubject(), found.getFilterSubject())
                && found.getDeliverPolicy() == wanted.getDeliverPolicy()
                && found.getAckPolicy() == wanted.getAckPolicy()
                && found.getMaxAckPending() == wanted.getMaxAckPending()
                && found.getMaxDeliver() <= 0;
    }
}
