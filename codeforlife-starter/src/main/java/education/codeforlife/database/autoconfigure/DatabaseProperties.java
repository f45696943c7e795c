package education.codeforlife.database.autoconfigure;

import education.codeforlife.api.Internal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches its database.
 *
 * @param trustedNetwork whether nobody else can listen or answer between the service and its database, so that the
 *     server's certificate need not be verified
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.database")
public record DatabaseProperties(@DefaultValue("false") boolean trustedNetwork) {}
