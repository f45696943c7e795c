package education.codeforlife.event.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.event.Delivery;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.Subscribe;
import education.codeforlife.event.Topic;
import education.codeforlife.event.dbscheduler.OutboxPoll;
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
    private final PublishedEvents events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private EventNode(Scheduler scheduler, PublishedEvents events, JdbcClient jdbc, TransactionTemplate transaction) {
        this.scheduler = scheduler;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static EventNode on(DataSource dataSource) {
        var clock = Clock.systemUTC();
        var jdbc = JdbcClient.create(dataSource);
        var transactions = new JdbcTransactionManager(dataSource);
        var context = new GenericApplicationContext();
        context.registerBean("subscriber", Subscriber.class, () -> new Subscriber(jdbc));
        context.registerBean(
                "eventTasks",
                EventTasks.class,
                () -> EventTasks.of(drain(context, dataSource, transactions, clock), context.getBean(Tasks.class)));
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
                OutboxTable.of(dataSource, SCHEMA, "school", clock),
                EventSignals.of(() -> tasks, () -> true),
                ObservationRegistry.NOOP,
                clock);
        return new EventNode(scheduler, events, jdbc, new TransactionTemplate(transactions));
    }

    private static EventDeclarations declarations(GenericApplicationContext context) {
        return EventDeclarations.of(context.getDefaultListableBeanFactory(), "school", List.of(Counted.class));
    }

    private static OutboxDrain drain(
            GenericApplicationContext context,
            DataSource dataSource,
            JdbcTransactionManager transactions,
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
        var transport = EmbeddedTransport.of("school");
        transport.start(declarations.subscriptions(), receiver);
        return OutboxDrain.of(
                OutboxTable.of(dataSource, SCHEMA, "school", clock),
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

    /** @param arguments the database and its user */
    public static void main(String[] arguments) {
        var node = on(pool(arguments[0], arguments[1]));
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
