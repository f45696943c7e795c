package education.codeforlife.event.jdbc;

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
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.dbscheduler.TaskPayloads;
import education.codeforlife.task.dbscheduler.TaskRunner;
import education.codeforlife.task.dbscheduler.TaskTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that publishes events and handles them, and does nothing else, in a process of its own or in that of the test. */
final class EventNode {

    static final String SCHEMA = "codeforlife_school";
    static final int KEYS = 5;

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

    private static final Logger LOGGER = LoggerFactory.getLogger(EventNode.class);

    private final Scheduler scheduler;
    private final EventTransport transport;
    private final PublishedEvents events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private EventNode(
            Scheduler scheduler,
            EventTransport transport,
            PublishedEvents events,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.scheduler = scheduler;
        this.transport = transport;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static EventNode on(DataSource dataSource) {
        return on(dataSource, EmbeddedTransport.of("school"));
    }

    static EventNode on(DataSource dataSource, NatsSettings nats) {
        return on(dataSource, NatsTransport.of(nats, List.of("school.counted")));
    }

    private static EventNode on(DataSource dataSource, EventTransport transport) {
        var clock = Clock.systemUTC();
        var jdbc = JdbcClient.create(dataSource);
        var transactions = new JdbcTransactionManager(dataSource);
        var context = new GenericApplicationContext();
        context.registerBean("subscriber", Subscriber.class, () -> new Subscriber(jdbc));
        context.registerBean(
                "eventTasks",
                EventTasks.class,
                () -> EventTasks.of(
                        drain(context, dataSource, transactions, transport, clock), context.getBean(Tasks.class)));
        var declarations = TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school");
        var table = TaskTable.of(dataSource, SCHEMA + ".scheduled_tasks", clock);
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
                SCHEMA + ".scheduled_tasks",
                8,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(10));
        var scheduler = Schedulers.of(dataSource, settings, list, clock, new SimpleMeterRegistry());
        var events = PublishedEvents.of(
                declarations(context),
                OutboxTable.of(dataSource, SCHEMA, "school"),
                EventSignals.of(() -> tasks, () -> true),
                ObservationRegistry.NOOP,
                clock);
        return new EventNode(scheduler, transport, events, jdbc, new TransactionTemplate(transactions));
    }

    private static EventDeclarations declarations(GenericApplicationContext context) {
        return EventDeclarations.of(context.getDefaultListableBeanFactory(), "school", List.of(Counted.class));
    }

    private static OutboxDrain drain(
            GenericApplicationContext context,
            DataSource dataSource,
            JdbcTransactionManager transactions,
            EventTransport transport,
            Clock clock) {
        var declarations = declarations(context);
        var deliveries = DeliveryTable.of(JdbcClient.create(dataSource), SCHEMA, clock);
        var settings = new EventSettings(10, Duration.ofMillis(10), Duration.ofMillis(100));
        var receiver = InboxReceiver.of(
                declarations,
                deliveries,
                EventHandlers.of(context::getBean, ObservationRegistry.NOOP),
                transactions,
                settings,
                clock);
        transport.start(declarations.subscriptions(), receiver);
        return OutboxDrain.of(
                OutboxTable.of(dataSource, SCHEMA, "school"),
                deliveries,
                declarations,
                receiver,
                transport,
                settings,
                clock,
                () -> false);
    }

    void start() {
        scheduler.start();
    }

    void stop() {
        scheduler.stop();
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
        var unused = NatsProvisioning.provision(
                settings, List.of("school.counted"), declarations(context).subscriptions());
    }

    /** @param arguments the database and its user; with NATS, its address */
    public static void main(String[] arguments) {
        var pool = pool(arguments[0], arguments[1]);
        var node = arguments.length > 2 ? on(pool, nats(arguments[2])) : on(pool);
        node.start();
        while (!Thread.currentThread().isInterrupted()) node.tryToCount();
    }

    /** The database ends the transaction of a node that stands still. */
    private void tryToCount() {
        try {
            count();
        } catch (DataAccessException | TransactionException e) {
            LOGGER.debug("not counted", e);
        }
    }
}
