package education.codeforlife.session.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last, and where their cookies are sent.
 *
 * @param inactivity Time without a request after which a session ends.
 * @param lifetime Time after the login when a session ends, even if it is in use.
 * @param writeInterval Minimum time between two updates of a session's last access; a session may end earlier by
 *     this time.
 * @param maxPerUser Maximum number of sessions of one user; a new session ends the least recently used one.
 *     Sessions with a pending factor are counted separately.
 * @param cookieDomain Domain of the cookies; the host of the service if not set.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.session")
public record SessionProperties(
        @DefaultValue("1h") Duration inactivity,
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("1m") Duration writeInterval,
        @DefaultValue("10") int maxPerUser,
        @Nullable String cookieDomain) {

    SessionSettings toSettings() {
        return new SessionSettings(inactivity, lifetime, writeInterval, maxPerUser);
    }
}
