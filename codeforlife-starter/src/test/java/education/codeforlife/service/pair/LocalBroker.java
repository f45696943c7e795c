package education.codeforlife.service.pair;

import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events between services of one process. An event leaves the outbox of the service that publishes it when each
 * group has it in its own database; until all services have started, events wait.
 */
final class LocalBroker {

    private static final Logger LOGGER = LoggerFactory.getLogger(LocalBroker.class);

    private record Started(List<Subscription> subscriptions, EventReceiver receiver) {}

    private final Set<String> services;
    private final Map<String, Started> started = new ConcurrentHashMap<>();

    /** @param services the names of all of them */
    LocalBroker(Set<String> services) {
        this.services = Set.copyOf(services);
    }

    /** Returns the transport of a service. */
    EventTransport transport(String service) {
        return new Transport(service);
    }

    private final class Transport implements EventTransport {

        private final String service;

        Transport(String service) {
            this.service = service;
        }

        @Override
        public void check(Collection<Subscription> subscriptions) {
            var unknown = subscriptions.stream()
                    .filter(each -> !services.contains(each.topic().split("\\.")[0]))
                    .map(each -> each.topic() + " of " + each.place())
                    .toList();
            if (!unknown.isEmpty()) throw new IllegalStateException("Unknown topics " + unknown);
        }

        @Override
        public void start(Collection<Subscription> subscriptions, EventReceiver receiver) {
            started.put(service, new Started(List.copyOf(subscriptions), receiver));
        }

        @Override
        public void stop() {
            started.remove(service);
        }

        /** Nothing is delivered after an event that is not taken over, so that events with its key keep their order. */
        @Override
        public List<UUID> publish(List<EventMessage> events) {
            var delivered = new ArrayList<UUID>();
            for (var event : events) {
                if (!deliver(event)) break;
                delivered.add(event.headers().id());
            }
            return delivered;
        }

        private boolean deliver(EventMessage event) {
            if (!started.keySet().equals(services)) return false;
            try {
                started.values().forEach(each -> deliver(event, each));
                return true;
            } catch (RuntimeException e) {
                LOGGER.warn("Event {} is not taken over", event.headers().id(), e);
                return false;
            }
        }

        private static void deliver(EventMessage event, Started to) {
            to.subscriptions().stream()
                    .filter(each -> each.topic().equals(event.headers().topic()))
                    .forEach(each -> to.receiver().receive(each, event));
        }
    }
}
