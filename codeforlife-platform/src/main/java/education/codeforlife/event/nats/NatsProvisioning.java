package education.codeforlife.event.nats;

import education.codeforlife.api.Internal;
import education.codeforlife.event.Partitions;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the stream of a service and the consumers of its groups, or changes them. What is as it should be is left alone, and
 * nothing is deleted.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class NatsProvisioning {

    private final NatsSettings settings;
    private final Collection<String> topics;
    private final Collection<Subscription> subscriptions;
    private final List<String> report = new ArrayList<>();

    private NatsProvisioning(NatsSettings settings, Collection<String> topics, Collection<Subscription> subscriptions) {
        this.settings = settings;
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    /**
     * Provides for a service.
     *
     * @param topics that the service publishes
     * @return what was done, and the permissions that the user of the service needs
     * @throws IllegalStateException if a stream or a consumer cannot be made
     */
    public static List<String> provision(
            NatsSettings settings, Collection<String> topics, Collection<Subscription> subscriptions) {
        return new NatsProvisioning(settings, topics, subscriptions).provision();
    }

    private List<String> provision() {
        try (var connection = NatsConnections.open(settings)) {
            var management = connection.jetStreamManagement();
            if (!topics.isEmpty()) provideStream(management);
            for (var subscription : subscriptions) provideConsumers(management, subscription);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "NATS at " + settings.servers() + " does not answer, or not to this user: " + e.getMessage(), e);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException(
                    "NATS refuses to make or change what the service needs: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        report.add("The user of the service needs these permissions:");
        report.add(NatsPermissions.of(settings.service(), topics, subscriptions).text());
        return report;
    }

    private void provideStream(JetStreamManagement management) throws IOException, JetStreamApiException {
        var found = NatsChecks.find(management, settings.service());
        var wanted = NatsDefinitions.stream(settings, topics, found.orElse(null));
        var name = "Stream " + settings.service();
        if (found.isEmpty()) {
            management.addStream(wanted);
            report.add(name + " is made");
        } else if (isSame(found.get(), wanted)) {
            report.add(name + " is as it should be");
        } else {
            management.updateStream(wanted);
            report.add(name + " is changed");
        }
    }

    private static boolean isSame(StreamConfiguration found, StreamConfiguration wanted) {
        return Set.copyOf(found.getSubjects()).equals(Set.copyOf(wanted.getSubjects()))
                && found.getStorageType() == wanted.getStorageType()
                && found.getRetentionPolicy() == wanted.getRetentionPolicy()
                && found.getDiscardPolicy() == wanted.getDiscardPolicy()
                && found.getReplicas() == wanted.getReplicas()
                && Objects.equals(wanted.getMaxAge(), found.getMaxAge())
                && Objects.equals(wanted.getDuplicateWindow(), found.getDuplicateWindow());
    }

    private void provideConsumers(JetStreamManagement management, Subscription subscription)
            throws IOException, JetStreamApiException {
        requireTopic(management, subscription);
        int changed = 0;
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            var wanted = NatsDefinitions.consumer(settings, subscription, partition);
            var name = NatsNames.consumer(settings.service(), subscription, partition);
            var found = NatsChecks.findConsumer(management, NatsNames.stream(subscription.topic()), name);
            if (found.isPresent() && isSame(found.get(), wanted)) continue;
            management.addOrUpdateConsumer(NatsNames.stream(subscription.topic()), wanted);
            changed++;
        }
        report.add("Group " + subscription.group() + " of topic " + subscription.topic()
                + (changed == 0
                        ? " has its consumers"
                        : " has its consumers, " + changed + " of which are made or changed"));
    }

    private static void requireTopic(JetStreamManagement management, Subscription subscription)
            throws IOException, JetStreamApiException {
        var topic = subscription.topic();
        boolean exists = NatsChecks.find(management, NatsNames.stream(topic))
                .filter(stream -> stream.getSubjects().contains(NatsNames.subjects(topic)))
                .isPresent();
        if (!exists) {
            throw new IllegalStateException("Unknown topic " + topic + " of " + subscription.place()
                    + ": provision service " + NatsNames.stream(topic) + " first, or name another topic");
        }
    }

    private static boolean isSame(ConsumerConfiguration found, ConsumerConfiguration wanted) {
        return NatsDefinitions.isFit(found, wanted) && Objects.equals(wanted.getAckWait(), found.getAckWait());
    }
}
