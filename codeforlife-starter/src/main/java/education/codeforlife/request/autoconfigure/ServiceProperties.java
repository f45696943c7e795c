package education.codeforlife.request.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a service is to others.
 *
 * @param siteUrl Origin of the front end, the only one whose scripts may call the service; none if not set.
 * @since 0.1.0
 */
@ConfigurationProperties("codeforlife.service")
public record ServiceProperties(@Nullable URI siteUrl) {}
