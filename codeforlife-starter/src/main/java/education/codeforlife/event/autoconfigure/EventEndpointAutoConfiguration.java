package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.endpoint.DeadLetterController;
import education.codeforlife.event.endpoint.EventAccess;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.pagination.autoconfigure.PaginationAutoConfiguration;
import education.codeforlife.request.autoconfigure.RequestAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Serves {@code dead-letters/}, if a service turns it on with {@code codeforlife.event.endpoint.enabled} and declares who may
 * use it with an {@link EventAccess} bean.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {PaginationAutoConfiguration.class, RequestAutoConfiguration.class, EventAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("codeforlife.event.endpoint.enabled")
@ConditionalOnBean(type = "education.codeforlife.event.DeadLetterStore")
public final class EventEndpointAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DeadLetterController deadLetterController(
            DeadLetterStore letters,
            EventReplay replay,
            ObjectProvider<EventAccess> access,
            PaginationSettings pagination) {
        var declared = access.getIfAvailable(() -> {
            throw new IllegalStateException("codeforlife.event.endpoint.enabled is true, but it is not declared who may"
                    + " use dead-letters/: declare a bean of type EventAccess, or remove the property");
        });
        return new DeadLetterController(letters, replay, declared, pagination);
    }
}
