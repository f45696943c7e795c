package education.codeforlife.auth;

import static java.util.stream.Collectors.toUnmodifiableSet;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The browsers in which users have signed in. The table holds keyed hashes of the cookies' values.
 *
 * <p>A user who signs in for the first time in a browser, or for the first time since their sessions were ended, gives it
 * a new value: a value that another person planted or copied before is then unknown.
 *
 * @since 0.1.0
 */
@Internal
public final class LoginDevices {

    private static final String FIND = """
            select d.id, d.user_id, d.session_epoch = u.session_epoch as is_valid
              from codeforlife.login_devices d join codeforlife.users u on u.id = d.user_id
             where d.key_hash = :key and d.used_at > :oldest""";

    /** One statement, so that all users of a device have the same key. */
    private static final String SAVE = """
            with other_users as (
                update codeforlife.login_devices set key_hash = :key
                 where id = :device and user_id <> :user and key_hash <> :key)
            insert into codeforlife.login_devices (id, user_id, key_hash, session_epoch, used_at)
            select :device, id, :key, :epoch, :now from codeforlife.users where id = :user
            on conflict (id, user_id) do update
               set key_hash = excluded.key_hash, session_epoch = excluded.session_epoch, used_at = excluded.used_at""";

    private static final String LIMIT = """
            delete from codeforlife.login_devices where (id, user_id) in (
                (select id, user_id from codeforlife.login_devices
                  where id = :device order by used_at desc, user_id = :user desc offset :max)
                union all
                (select id, user_id from codeforlife.login_devices
                  where user_id = :user order by used_at desc, id = :device desc offset :max))""";

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final DeviceCookie cookie;
    private final int maxUsers;

    private LoginDevices(JdbcClient jdbc, KeyedHash hash, Clock clock, DeviceCookie cookie, int maxUsers) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
        this.cookie = cookie;
        this.maxUsers = maxUsers;
    }

    /**
     * Returns the devices in the library's table.
     *
     * @param max the number of users of a device, and of devices of a user, that are remembered
     */
    public static LoginDevices of(JdbcClient jdbc, KeyedHash hash, Clock clock, DeviceCookie cookie, int max) {
        return new LoginDevices(jdbc, hash, clock, cookie, max);
    }

    /** Returns the rows of devices that have not been used for as long as their cookies live. */
    public static ExpiredRows expired(JdbcClient jdbc, Clock clock, DeviceCookie cookie) {
        return ExpiredRows.of(
                jdbc,
                "codeforlife.login_devices",
                "id, user_id",
                "used_at <= :oldest",
                () -> Map.of("oldest", oldest(clock, cookie)));
    }

    /** Returns the device of a request; {@code null} if the cookie is missing or unknown. */
    @Nullable
    LoginDevice find(HttpServletRequest request) {
        var key = cookie.read(request);
        if (key == null) return null;
        var users = jdbc.sql(FIND)
                .param("key", hash(key))
                .param("oldest", oldest(clock, cookie))
                .query(LoginDevices::link)
                .list();
        if (users.isEmpty()) return null;
        var valid = users.stream().filter(Link::valid).map(Link::user).collect(toUnmodifiableSet());
        return new LoginDevice(users.get(0).device(), key, valid);
    }

    /**
     * Remembers that a user signed in, and sends the cookie.
     *
     * @param device the device of the request, if it is known
     * @param user as they were when the login was verified
     */
    void signedIn(@Nullable LoginDevice device, KnownUser user, HttpServletResponse response) {
        if (device != null && device.users().contains(user.id())) {
            remember(device.id(), device.key(), user, response);
        } else {
            var id = device == null ? UUID.randomUUID() : device.id();
            remember(id, DeviceCookie.generate(), user, response);
            limit(id, user);
        }
    }

    private void remember(UUID device, String key, KnownUser user, HttpServletResponse response) {
        save(device, key, user);
        cookie.write(key, response);
    }

    private void save(UUID device, String key, KnownUser user) {
        jdbc.sql(SAVE)
                .param("device", device)
                .param("key", hash(key))
                .param("user", user.id())
                .param("epoch", user.sessionEpoch())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Removes what was used longest ago. */
    private void limit(UUID device, KnownUser user) {
        jdbc.sql(LIMIT)
                .param("device", device)
                .param("user", user.id())
                .param("max", maxUsers)
                .update();
    }

    private String hash(String key) {
        return hash.hash(key, "login_devices.key_hash");
    }

    private static Timestamp oldest(Clock clock, DeviceCookie cookie) {
        return Timestamp.from(clock.instant().minus(cookie.maxAge()));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(row.getObject("id", UUID.class), row.getLong("user_id"), row.getBoolean("is_valid"));
    }

    private record Link(UUID device, long user, boolean valid) {}
}
