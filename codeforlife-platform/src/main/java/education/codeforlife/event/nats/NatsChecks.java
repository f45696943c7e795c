package education.codeforlife.event.nats;

import education.codeforlife.event.EventJson;
import education.codeforlife.event.Partitions;
import education.codeforlife.event.Subscription;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the streams and consumers that exist with those that a service needs. */
final class NatsChecks {

    private static final int STREAM_NOT_FOUND = 10059;
    private static final int CONSUMER_NOT_FOUND = 10014;

    /** An event, and its headers. */
    private static final long NEEDED_PAYLOAD = EventJson.MAX_BYTES + 16 * 1024L;

    private static final String CURE = "--codeforlife.event.provision of that service makes or changes it";

    private final NatsSettings settings;
    private final JetStreamManagement management;
    private final Map<String, Optional<StreamConfiguration>> streams = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private NatsChecks(NatsSettings settings, JetStreamManagement management) {
        this.settings = settings;
        this.management = management;
    }

    /**
     * Checks that the service can publish and subscribe.
     *
     * @throws IllegalStateException naming what is missing or unfit
     * @throws IOException if NATS does not answer
     */
    static void check(
            Connection connection,
            NatsSettings settings,
            Collection<String> topics,
            Collection<Subscription> subscriptions)
            throws IOException {
        var checks = new NatsChecks(settings, connection.jetStreamManagement());
        checks.checkPayload(connection.getMaxPayload());
        try {
            checks.checkTopics(topics);
            for (var subscription : subscriptions) checks.checkSubscription(subscription);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException("NATS refuses to describe its streams: " + e.getMessage(), e);
        }
        checks.report();
    }

    private void report() {
        if (!unknown.isEmpty()) {
            problems.add(
                    0,
                    "Unknown topics " + unknown + ": start their services with --codeforlife.event.provision, which"
                            + " makes their streams, or name other topics");
        }
        if (!problems.isEmpty()) throw new IllegalStateException(String.join("; ", problems));
    }

    private void checkPayload(long most) {
        if (most < NEEDED_PAYLOAD) {
            problems.add("NATS takes messages of " + most + " bytes: set max_payload of its servers to "
                    + NEEDED_PAYLOAD + " or more");
        }
    }

    private void checkTopics(Collection<String> topics) throws IOException, JetStreamApiException {
        if (topics.isEmpty()) return;
        var stream = stream(settings.service());
        if (stream.isEmpty()) {
            problems.add("Stream " + settings.service() + " does not exist: " + CURE);
            return;
        }
        checkStream(stream.get());
        var missing = topics.stream().filter(topic -> !has(stream.get(), topic)).toList();
        if (!missing.isEmpty()) problems.add("Stream " + settings.service() + " is without " + missing + ": " + CURE);
    }

    private void checkSubscription(Subscription subscription) throws IOException, JetStreamApiException {
        var topic = subscription.topic();
        var stream = stream(NatsNames.stream(topic));
        if (stream.isEmpty() || !has(stream.get(), topic)) {
            unknown.add(topic + " of " + subscription.place());
            return;
        }
        checkStream(stream.get());
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            if (!isFit(subscription, partition)) {
                problems.add(
                        "The consumers of group " + subscription.group() + " of topic " + topic
                                + " are missing or unfit: start the service with --codeforlife.event.provision, which makes them");
                return;
            }
        }
    }

    private static boolean has(StreamConfiguration stream, String topic) {
        return stream.getSubjects().contains(NatsNames.subjects(topic));
    }

    /** Events that a group does not recognise any more must not be delivered again. */
    private void checkStream(StreamConfiguration stream) {
        var name = stream.getName();
        if (stream.getRetentionPolicy() != RetentionPolicy.Limits) {
            addOnce("Stream " + name + " has the retention " + stream.getRetentionPolicy()
                    + ", by which a group that is away loses events: delete the stream and provision it again");
        }
        var age = stream.getMaxAge();
        if (age == null || age.equals(Duration.ZERO) || age.compareTo(settings.longestAge()) > 0) {
            addOnce("Stream " + name + " keeps events for " + (age == null || age.isZero() ? "ever" : age)
                    + ", and groups recognise them for " + settings.inboxRetention()
                    + ": raise codeforlife.event.inbox-retention to a day more, or lower codeforlife.event.nats.max-age"
                    + " of service " + name + " and provision it again");
        }
    }

    private void addOnce(String problem) {
        if (!problems.contains(problem)) problems.add(problem);
    }

    private Optional<StreamConfiguration> stream(String name) throws IOException, JetStreamApiException {
        var known = streams.get(name);
        if (known != null) return known;
        var found = find(management, name);
        streams.put(name, found);
        return found;
    }

    static Optional<StreamConfiguration> find(JetStreamManagement management, String name)
            throws IOException, JetStreamApiException {
        try {
            return Optional.of(management.getStreamInfo(name).getConfiguration());
        } catch (JetStreamApiException e) {
            if (e.getApiErrorCode() == STREAM_NOT_FOUND) return Optional.empty();
            throw e;
        }
    }

    private boolean isFit(Subscription subscription, int partition) throws IOException, JetStreamApiException {
        var wanted = NatsDefinitions.consumer(settings, subscription, partition);
        var name = NatsNames.consumer(settings.service(), subscription, partition);
        return findConsumer(management, NatsNames.stream(subscription.topic()), name)
                .filter(found -> NatsDefinitions.isFit(found, wanted))
                .isPresent();
    }

    static Optional<ConsumerConfiguration> findConsumer(JetStreamManagement management, String stream, String consumer)
            throws IOException, JetStreamApiException {
        try {
            return Optional.of(management.getConsumerInfo(stream, consumer).getConsumerConfiguration());
        } catch (JetStreamApiException e) {
            if (e.getApiErrorCode() == CONSUMER_NOT_FOUND) return Optional.empty();
            throw e;
        }
    }
}
