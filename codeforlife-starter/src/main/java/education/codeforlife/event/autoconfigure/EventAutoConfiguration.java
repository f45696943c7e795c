package education.codeforlife.event.autoconfigure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHistory;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Events;
import education.codeforlife.event.LibraryTopics;
import education.codeforlife.event.dbscheduler.OutboxPoll;
import education.codeforlife.event.jdbc.DeliveryTable;
import education.codeforlife.event.jdbc.EmbeddedTransport;
import education.codeforlife.event.jdbc.EventHandlers;
import education.codeforlife.event.jdbc.EventMeters;
import education.codeforlife.event.jdbc.EventSettings;
import education.codeforlife.event.jdbc.EventSignals;
import education.codeforlife.event.jdbc.EventTasks;
import education.codeforlife.event.jdbc.InboxReceiver;
import education.codeforlife.event.jdbc.OutboxDrain;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.event.jdbc.PublishedEvents;
import education.codeforlife.event.jdbc.StoredDeadLetters;
import education.codeforlife.event.jdbc.StoredEventReplay;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.request.autoconfigure.ServiceProperties.Mode;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.autoconfigure.CleanUpAutoConfiguration;
import education.codeforlife.task.autoconfigure.TaskAutoConfiguration;
import education.codeforlife.task.dbscheduler.RunWatch;
import education.codeforlife.task.dbscheduler.TaskTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Events of a service that has topics or subscribes to some. A bean of type {@code EventTransport} replaces the embedded one,
 * which delivers events to the service itself; so does NATS.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            ClockAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class
        },
        before = {CleanUpAutoConfiguration.class, TaskAutoConfiguration.class})
@ConditionalOnClass(Scheduler.class)
@ConditionalOnSingleCandidate(DataSource.class)
@Conditional(OnEvents.class)
@EnableConfigurationProperties({ServiceProperties.class, EventProperties.class})
@Import(NatsConfiguration.class)
public final class EventAutoConfiguration {

    @Bean
    EventDeclarations eventDeclarations(
            ConfigurableListableBeanFactory beans, ObjectProvider<LibraryTopics> library, ServiceProperties service) {
        var topics = new ArrayList<>(TopicScan.of(beans));
        library.orderedStream().forEach(each -> topics.addAll(each.records()));
        return EventDeclarations.of(beans, service.name(), topics);
    }

    @Bean
    @ConditionalOnMissingBean
    EventSettings eventSettings(EventProperties properties) {
        return properties.toSettings();
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxTable eventOutboxTable(DataSource dataSource, ServiceProperties service) {
        return OutboxTable.of(dataSource, schema(service), service.name());
    }

    @Bean
    @ConditionalOnMissingBean
    DeliveryTable eventDeliveryTable(DataSource dataSource, ServiceProperties service, Clock clock) {
        return DeliveryTable.of(JdbcClient.create(dataSource), schema(service), clock);
    }

    private static String schema(ServiceProperties service) {
        return ServiceSchema.of(service.name()).name();
    }

    @Bean
    @ConditionalOnMissingBean
    EventTransport embeddedEventTransport(ServiceProperties service) {
        return EmbeddedTransport.of(service.name());
    }

    @Bean
    @ConditionalOnMissingBean
    EventHandlers eventHandlers(
            ConfigurableListableBeanFactory beans, ObjectProvider<ObservationRegistry> observations) {
        return EventHandlers.of(beans::getBean, registry(observations));
    }

    @Bean
    @ConditionalOnMissingBean
    InboxReceiver eventReceiver(
            EventDeclarations declarations,
            DeliveryTable deliveries,
            EventHandlers handlers,
            PlatformTransactionManager transactions,
            EventSettings settings,
            Clock clock) {
        return InboxReceiver.of(declarations, deliveries, handlers, transactions, settings, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxDrain eventOutboxDrain(
            OutboxTable outbox,
            DeliveryTable deliveries,
            EventDeclarations declarations,
            InboxReceiver receiver,
            EventTransport transport,
            EventSettings settings,
            Clock clock,
            ObjectProvider<Scheduler> scheduler) {
        return OutboxDrain.of(
                outbox,
                deliveries,
                declarations,
                receiver,
                transport,
                settings,
                clock,
                () -> scheduler.getObject().getSchedulerState().isShuttingDown());
    }

    @Bean
    @ConditionalOnMissingBean
    EventTasks eventTasks(OutboxDrain drain, Tasks tasks) {
        return EventTasks.of(drain, tasks);
    }

    @Bean
    @ConditionalOnMissingBean
    EventSignals eventSignals(ObjectProvider<EventTasks> tasks, ObjectProvider<Scheduler> scheduler) {
        return EventSignals.of(tasks::getObject, () -> isRunning(scheduler.getObject()));
    }

    private static boolean isRunning(Scheduler scheduler) {
        var state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isShuttingDown();
    }

    /** The tasks are asked for when it runs: the list of tasks, of which it is one, is older than they are. */
    @Bean
    @ConditionalOnMissingBean(name = "eventOutboxPoll")
    RecurringTask<Void> eventOutboxPoll(ObjectProvider<EventTasks> tasks, EventProperties properties) {
        return OutboxPoll.of(() -> tasks.getObject().poll(), properties.pollingInterval());
    }

    /** Events of a node that dies go on soon. What two nodes deliver has its effect once. */
    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnTaskNode.class)
    RunWatch eventRunWatch(ObjectProvider<Scheduler> scheduler, TaskTable table, EventSettings settings) {
        return RunWatch.of(
                Set.of(OutboxPoll.NAME, EventTasks.NAME), scheduler::getObject, table, settings.takeoverDelay());
    }

    @Bean
    @ConditionalOnMissingBean
    Events publishedEvents(
            EventDeclarations declarations,
            OutboxTable outbox,
            EventSignals signals,
            ObjectProvider<ObservationRegistry> observations,
            Clock clock) {
        return PublishedEvents.of(declarations, outbox, signals, registry(observations), clock);
    }

    private static ObservationRegistry registry(ObjectProvider<ObservationRegistry> registries) {
        return registries.getIfUnique(() -> ObservationRegistry.NOOP);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetterStore eventDeadLetters(DeliveryTable deliveries, PlatformTransactionManager transactions, Clock clock) {
        return StoredDeadLetters.of(deliveries, transactions, clock);
    }

    /** What a transport has of events that it delivered is part of a replay. */
    @Bean
    @ConditionalOnMissingBean
    EventReplay eventReplay(
            EventDeclarations declarations,
            DeadLetterStore letters,
            ObjectProvider<EventHistory> history,
            InboxReceiver receiver,
            EventProperties properties,
            Clock clock) {
        return StoredEventReplay.of(
                declarations,
                letters,
                history.getIfAvailable(() -> (topics, since, events) -> {}),
                receiver,
                properties.inboxRetention(),
                clock);
    }

    @Bean
    @ConditionalOnMissingBean
    EventMeters eventMeters(
            OutboxTable outbox,
            DeliveryTable deliveries,
            EventDeclarations declarations,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return EventMeters.of(outbox, deliveries, declarations, clock, meters.getIfUnique(CompositeMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean(name = "expiredEventInbox")
    ExpiredRows expiredEventInbox(DeliveryTable deliveries, EventProperties properties) {
        return deliveries.expired(properties.inboxRetention());
    }

    /** A node that only serves requests publishes events, and leaves them to others. */
    @Bean
    EventLifecycle eventLifecycle(
            EventTransport transport,
            EventDeclarations declarations,
            InboxReceiver receiver,
            DeliveryTable deliveries,
            ObjectProvider<RunWatch> watch,
            ServiceProperties service) {
        transport.check(declarations.subscriptions());
        return new EventLifecycle(
                transport, declarations, receiver, deliveries, watch.getIfAvailable(), service.mode() != Mode.WEB);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    @ConditionalOnEnabledHealthIndicator("events")
    static class HealthConfiguration {

        @Bean
        @ConditionalOnMissingBean(name = "eventsHealthIndicator")
        EventHealth eventsHealthIndicator(EventMeters meters) {
            return new EventHealth(meters);
        }
    }
}
