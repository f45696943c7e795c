package education.codeforlife.viewset.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.viewset.ViewSetSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What bounds the requests to view sets.
 *
 * @param maxBulk Maximum number of rows in a bulk request; a request with more is answered with 413.
 * @param maxBody Maximum length of a request body, also in ordinary controllers; a longer one is answered with 413.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.viewset")
public record ViewSetProperties(
        @DefaultValue("1000") int maxBulk,
        @DefaultValue("5MB") DataSize maxBody) {

    ViewSetSettings toSettings(PaginationSettings pagination) {
        return new ViewSetSettings(maxBulk, Math.toIntExact(maxBody.toBytes()), pagination);
    }
}
