package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.jdbc.DeliveryTable;
import education.codeforlife.task.dbscheduler.RunWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Has events delivered while the service runs: from before its tasks until after them. */
final class EventLifecycle implements SmartLifecycle {

    /** Before that of the tasks, which drain the outbox. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 2048;

    private final EventTransport transport;
    private final EventDeclarations declarations;
    private final EventReceiver receiver;
    private final DeliveryTable deliveries;
    private final @Nullable RunWatch watch;
    private final boolean delivers;
    private boolean running;

    /**
     * @param watch takes the place of other nodes that die; {@code null} on a node that does not run tasks
     * @param delivers whether the node handles events
     */
    EventLifecycle(
            EventTransport transport,
            EventDeclarations declarations,
            EventReceiver receiver,
            DeliveryTable deliveries,
            @Nullable RunWatch watch,
            boolean delivers) {
        this.transport = transport;
        this.declarations = declarations;
        this.receiver = receiver;
        this.deliveries = deliveries;
        this.watch = watch;
        this.delivers = delivers;
    }

    @Override
    public synchronized void start() {
        declarations.subscriptions().forEach(deliveries::releaseAll);
        transport.start(declarations.subscriptions(), receiver);
        if (watch != null) watch.start();
        running = true;
    }

    @Override
    public synchronized void stop() {
        if (watch != null) watch.stop();
        transport.stop();
        running = false;
    }

    @Override
    public boolean isAutoStartup() {
        return delivers;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
