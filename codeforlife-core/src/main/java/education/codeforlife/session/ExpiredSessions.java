package education.codeforlife.session;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.LibrarySchema;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The expired sessions in the library's table.
 *
 * @since 0.1.0
 */
@Internal
public final class ExpiredSessions {

    private ExpiredSessions() {}

    /**
     * Returns the sessions that were not used for too long. A session past its lifetime is among them once it has not
     * been used for so long: no request can use it any more.
     *
     * @param clock ends sessions
     */
    public static ExpiredRows of(JdbcClient jdbc, SessionSettings settings, Clock clock) {
        return ExpiredRows.of(
                jdbc,
                LibrarySchema.NAME + ".sessions",
                "id",
                "last_accessed_at <= :active",
                () -> Map.of(
                        "active", clock.instant().minus(settings.inactivity()).atOffset(ZoneOffset.UTC)));
    }
}
