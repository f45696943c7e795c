package education.codeforlife.event.jdbc;

import ch.qos.logback.classic.Level;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.event.Delivery;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Subscribe;
import education.codeforlife.event.Topic;
import education.codeforlife.event.dbscheduler.OutboxPoll;
import education.codeforlife.event.nats.NatsAccess;
import education.codeforlife.event.nats.NatsProvisioning;
import education.codeforlife.event.nats.NatsSettings;
import education.codeforlife.event.nats.NatsTransport;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.dbscheduler.QueuedTasks;
import education.codeforlife.task.dbscheduler.RetryDelays;
import education.codeforlife.task.dbscheduler.RunWatch;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.dbscheduler.TaskPayloads;
import education.codeforlife.task.dbscheduler.TaskRunner;
import education.codeforlife.task.dbscheduler.TaskTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that publishes events, handles them or both, in a process of its own or in that of the test. */
final class EventNode {

    /** What a node does. Each sends what is in the outbox. */
    enum Role {
        PUBLISHER,
        SUBSCRIBER,
        BOTH;

        boolean publishes() {
            return this != SUBSCRIBER;
        }

        boolean subscribes() {
            return this != PUBLISHER;
        }
    }

    static final String SCHEMA = "codeforlife_school";
    static final int KEYS = 5;

    private static final String TASKS = SCHEMA + ".scheduled_tasks";

    @Topic(value = "counted", key = "account")
    record Counted(int account, int number) {}

    /** Writes a row for each event. Some events fail at first, which holds back their keys. */
    record Subscriber(JdbcClient jdbc) {

        @Subscribe(topic = "counted", group = "one", retries = 1000)
        void one(Counted event, Delivery delivery) {
            write("one", event);
            if (event.number() % 7 == 0 && delivery.attempt() == 1) throw new IllegalStateException();
        }

        @Subscribe(topic = "counted", group = "other", retries = 1000)
        void other(Counted event) {
            write("other", event);
        }

        private void write(String group, Counted event) {
            jdbc.sql("insert into handled (group_name, account, number) values (:group, :account, :number)")
                    .param("group", group)
                    .param("account", event.account())
                    .param("number", event.number())
                    .update();
        }
    }

    /** Publishers wait while so many events are not handled. */
    private static final int MOST_WAITING = 400;

    private static final Logger LOGGER = LoggerFactory.getLogger(EventNode.class);

    private final Scheduler scheduler;
    private final RunWatch watch;
    private final EventTransport transport;
    private final Runnable delivery;
    private final PublishedEvents events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private EventNode(
            Scheduler scheduler,
            RunWatch watch,
            EventTransport transport,
            Runnable delivery,
            PublishedEvents events,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.scheduler = scheduler;
        this.watch = watch;
        this.transport = transport;
        this.delivery = delivery;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static EventNode on(DataSource dataSource, Role role) {
        return on(dataSource, EmbeddedTransport.of("school"), role);
    }

    static EventNode on(DataSource dataSource, NatsSettings nats, Role role) {
        return on(dataSource, NatsTransport.of(nats, List.of("school.counted")), role);
    }

    private static EventNode on(DataSource dataSource, EventTransport transport, Role role) {
        var clock = Clock.systemUTC();
        var jdbc = JdbcClient.create(dataSource);
        var transactions = new JdbcTransactionManager(dataSource);
        var context = new GenericApplicationContext();
        if (role.subscribes()) context.registerBean("subscriber", Subscriber.class, () -> new Subscriber(jdbc));
        var events = EventDeclarations.of(context.getDefaultListableBeanFactory(), "school", List.of(Counted.class));
        var deliveries = DeliveryTable.of(jdbc, SCHEMA, clock);
        var settings = new EventSettings(10, Duration.ofMillis(500), Duration.ofMillis(10), Duration.ofMillis(100));
        var handlers = EventHandlers.of(context::getBean, ObservationRegistry.NOOP);
        var receiver = InboxReceiver.of(events, deliveries, handlers, transactions, settings, clock);
        var outbox = OutboxTable.of(dataSource, SCHEMA, "school");
        var drain = OutboxDrain.of(outbox, deliveries, events, receiver, transport, settings, clock, () -> false);
        context.registerBean("eventTasks", EventTasks.class, () -> EventTasks.of(drain, context.getBean(Tasks.class)));
        var table = TaskTable.of(dataSource, TASKS, clock);
        var scheduler = scheduler(context, dataSource, transactions, table, clock);
        var watch =
                RunWatch.of(Set.of(OutboxPoll.NAME, EventTasks.NAME), () -> scheduler, table, settings.takeoverDelay());
        var published = PublishedEvents.of(
                events,
                outbox,
                EventSignals.of(() -> context.getBean(EventTasks.class), () -> true),
                ObservationRegistry.NOOP,
                clock);
        return new EventNode(
                scheduler,
                watch,
                transport,
                () -> transport.start(events.subscriptions(), receiver),
                published,
                jdbc,
                new TransactionTemplate(transactions));
    }

    /** Nodes that die are found by their watch: heartbeats are as rare as by default. */
    private static Scheduler scheduler(
            GenericApplicationContext context,
            DataSource dataSource,
            JdbcTransactionManager transactions,
            TaskTable table,
            Clock clock) {
        var declarations = TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school");
        var payloads = TaskPayloads.of(() -> {
            throw new IllegalStateException("no secrets");
        });
        context.registerBean(
                Tasks.class,
                () -> QueuedTasks.of(declarations, table, payloads, ObservationRegistry.NOOP, clock, () -> {}));
        context.refresh();
        var runner = TaskRunner.of(context::getBean, transactions, table, payloads, ObservationRegistry.NOOP);
        var delay = Duration.ofMillis(10);
        var tasks = context.getBean(EventTasks.class);
        var list = TaskList.of(List.of(OutboxPoll.of(tasks::poll, Duration.ofMillis(20))))
                .with(declarations, runner, new RetryDelays(delay, delay), clock);
        var settings = new SchedulerSettings(
                "node " + ProcessHandle.current().pid(),
                TASKS,
                8,
                Duration.ofMillis(20),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10));
        return Schedulers.of(dataSource, settings, list, clock, new SimpleMeterRegistry());
    }

    void start() {
        delivery.run();
        watch.start();
        scheduler.start();
    }

    void stop() {
        scheduler.stop();
        watch.stop();
        transport.stop();
    }

    /** Adds one to an account, and publishes that in the same transaction. */
    void count() {
        transaction.executeWithoutResult(status -> {
            int account = ThreadLocalRandom.current().nextInt(KEYS);
            int number = jdbc.sql("update accounts set number = number + 1 where account = :account returning number")
                    .param("account", account)
                    .query(Integer.class)
                    .single();
            events.publish(new Counted(account, number));
        });
    }

    /** The locks of a node that stands still are released. */
    static HikariDataSource pool(String url, String username) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(username);
        settings.setMinimumIdle(1);
        settings.setMaximumPoolSize(15);
        settings.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=500ms");
        return new HikariDataSource(settings);
    }

    /** An event whose node died is delivered again soon. */
    static NatsSettings nats(String url) {
        return new NatsSettings(
                "school",
                List.of(url),
                NatsAccess.OPEN,
                4,
                Duration.ofSeconds(1),
                Duration.ofDays(7),
                1,
                Duration.ofDays(8));
    }

    /** Makes the stream and the consumers of the nodes. */
    static void provision(NatsSettings settings) {
        var context = new GenericApplicationContext();
        context.registerBean("subscriber", Subscriber.class, () -> {
            throw new IllegalStateException("only its methods are read");
        });
        var declarations =
                EventDeclarations.of(context.getDefaultListableBeanFactory(), "school", List.of(Counted.class));
        var unused = NatsProvisioning.provision(settings, List.of("school.counted"), declarations.subscriptions());
    }

    /**
     * Waits for its role on the standard input, so that it is warm when another node dies, and ends with it.
     *
     * @param arguments the database and its user; with NATS, its address
     */
    public static void main(String[] arguments) throws IOException {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        var pool = pool(arguments[0], arguments[1]);
        on(pool, Role.BOTH); // loads the classes
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var role = input.readLine();
        if (role == null) return;
        var node =
                arguments.length > 2 ? on(pool, nats(arguments[2]), Role.valueOf(role)) : on(pool, Role.valueOf(role));
        node.start();
        if (Role.valueOf(role).publishes()) node.countForEver();
        input.transferTo(Writer.nullWriter());
        Runtime.getRuntime().halt(0);
    }

    private void countForEver() {
        var thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) tryToCount();
        });
        thread.start();
    }

    /** The database ends the transaction of a node that stands still. */
    private void tryToCount() {
        try {
            for (int event = 0; event < 20; event++) {
                count();
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            while (waiting() > MOST_WAITING) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (DataAccessException | TransactionException e) {
            LOGGER.debug("not counted", e);
        }
    }

    private int waiting() {
        return jdbc.sql("select (select sum(number) from accounts) - (select count(*) from handled) / 2")
                .query(Integer.class)
                .single();
    }
}
