package education.codeforlife.pagination.autoconfigure;

import education.codeforlife.pagination.PaginationSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Page sizes from {@code codeforlife.pagination.*}.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@EnableConfigurationProperties(PaginationProperties.class)
public final class PaginationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PaginationSettings paginationSettings(PaginationProperties properties) {
        return properties.toSettings();
    }
}
