package education.codeforlife.user.autoconfigure;

import education.codeforlife.event.Events;
import education.codeforlife.event.LibraryTopics;
import education.codeforlife.event.autoconfigure.EventAutoConfiguration;
import education.codeforlife.people.PeopleEvents;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Publishes changes of people for other services, if {@code codeforlife.user.publish-events} is set.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = EventAutoConfiguration.class)
@ConditionalOnClass(User.class)
@ConditionalOnProperty("codeforlife.user.publish-events")
public final class PeopleEventAutoConfiguration {

    @Bean
    LibraryTopics peopleTopics() {
        return PeopleEvents.TOPICS;
    }

    @Bean
    @ConditionalOnMissingBean
    PeopleEvents peopleEvents(Events events, EntityManager entities) {
        return PeopleEvents.of(events, entities);
    }
}
