package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.LoginThrottle.Place;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.KeyedHash;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places where accounts were used recently. The table holds keyed hashes, which do not reveal any address.
 *
 * @since 0.1.0
 */
public final class FamiliarPlaces {

    private static final String IS_FAMILIAR =
            "select exists (select from codeforlife.login_places where id = :id and expires_at > :now)";

    /** Writes once a day at most, though pupils log in more often. */
    private static final String REMEMBER = """
            insert into codeforlife.login_places (id, expires_at) values (:id, :expires)
            on conflict (id) do update set expires_at = excluded.expires_at
             where login_places.expires_at < excluded.expires_at - interval '1 day'""";

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;

    private FamiliarPlaces(JdbcClient jdbc, KeyedHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /** Returns the places in the library's table. */
    @Internal
    public static FamiliarPlaces of(JdbcClient jdbc, KeyedHash hash, Clock clock) {
        return new FamiliarPlaces(jdbc, hash, clock);
    }

    /** Returns the rows of places that are no longer familiar. */
    @Internal
    public static ExpiredRows expired(JdbcClient jdbc, Clock clock) {
        return ExpiredRows.of(
                jdbc,
                "codeforlife.login_places",
                "id",
                "expires_at <= :now",
                () -> Map.of("now", Timestamp.from(clock.instant())));
    }

    boolean isFamiliar(Place place) {
        return jdbc.sql(IS_FAMILIAR)
                .param("id", id(place))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void remember(Place place, Duration familiarity) {
        jdbc.sql(REMEMBER)
                .param("id", id(place))
                .param("expires", Timestamp.from(clock.instant().plus(familiarity)))
                .update();
    }

    private String id(Place place) {
        return hash.hash(place.key(), "login_places.id");
    }
}
