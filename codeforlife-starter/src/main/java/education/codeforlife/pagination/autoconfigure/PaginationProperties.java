package education.codeforlife.pagination.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.pagination.PaginationSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large pages are.
 *
 * @param defaultLimit Number of rows on a page if the client does not set a limit.
 * @param maxLimit Maximum number of rows on a page; a higher limit is reduced, not refused.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.pagination")
public record PaginationProperties(
        @DefaultValue("50") int defaultLimit,
        @DefaultValue("150") int maxLimit) {

    PaginationSettings toSettings() {
        return new PaginationSettings(defaultLimit, maxLimit);
    }
}
