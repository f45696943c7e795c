package education.codeforlife.event.nats;

import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Takes all events over, unless a test lets it fail. */
final class RecordingReceiver implements EventReceiver {

    record Rejected(EventMessage event, String reason) {}

    final List<EventMessage> received = new CopyOnWriteArrayList<>();
    final List<Rejected> rejected = new CopyOnWriteArrayList<>();

    /** Comes before the event is taken over. */
    volatile Consumer<EventMessage> before = event -> {};

    @Override
    public void receive(Subscription subscription, EventMessage event) {
        before.accept(event);
        received.add(event);
    }

    @Override
    public void reject(Subscription subscription, EventMessage event, String reason) {
        before.accept(event);
        rejected.add(new Rejected(event, reason));
    }
}
