package education.codeforlife.event.test.autoconfigure;

import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.jdbc.InboxReceiver;
import education.codeforlife.event.jdbc.OutboxDrain;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.event.test.EventQueue;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Lets tests look at the events that are published, and deliver them.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "education.codeforlife.event.autoconfigure.EventAutoConfiguration")
@ConditionalOnBean(EventDeclarations.class)
public final class EventQueueAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventQueue eventQueue(
            EventDeclarations declarations,
            OutboxTable outbox,
            OutboxDrain drain,
            InboxReceiver receiver,
            Clock clock) {
        return EventQueue.of(declarations, outbox, drain, receiver, clock);
    }
}
