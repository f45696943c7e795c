package education.codeforlife.auth.bucket4j;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.LibrarySchema;
import education.codeforlife.encryption.KeyedHash;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts in PostgreSQL, a token bucket for each key.
 *
 * @since 0.1.0
 */
@Internal
public final class BucketAttemptStore implements AttemptStore {

    private static final String TABLE = LibrarySchema.NAME + ".login_attempts";

    private static final String EXISTS = "select exists (select from " + TABLE + " where id = :id)";

    private final ProxyManager<String> buckets;
    private final JdbcClient jdbc;
    private final KeyedHash hash;

    private BucketAttemptStore(DataSource dataSource, KeyedHash hash, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(TABLE)
                .clientClock(new ClockTime(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        this.jdbc = JdbcClient.create(dataSource);
        this.hash = hash;
    }

    /** Returns a store of attempts in the library's table. */
    public static BucketAttemptStore of(DataSource dataSource, KeyedHash hash, Clock clock) {
        return new BucketAttemptStore(dataSource, hash, clock);
    }

    /**
     * Returns the rows of keys that have all their attempts again. The machine's time decides when they expire, as it
     * does in Bucket4j, whatever clock counts the attempts.
     */
    public static ExpiredRows expired(JdbcClient jdbc) {
        return ExpiredRows.of(
                jdbc, TABLE, "id", "expires_at < cast(extract(epoch from now()) * 1000 as bigint)", Map::of);
    }

    @Override
    public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
        var probe = bucket(key, limit).tryConsumeAndReturnRemaining(attempts);
        return probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Looks for a row first, because Bucket4j stores a key even if it is only read. */
    @Override
    public boolean isUsedUp(String key, AttemptLimit limit) {
        boolean exists =
                jdbc.sql(EXISTS).param("id", id(key)).query(Boolean.class).single();
        return exists && bucket(key, limit).getAvailableTokens() < 1;
    }

    @Override
    public void giveBack(String key, AttemptLimit limit, int attempts) {
        bucket(key, limit).addTokens(attempts);
    }

    @Override
    public void forget(String key) {
        buckets.removeProxy(id(key));
    }

    private BucketProxy bucket(String key, AttemptLimit limit) {
        return buckets.getProxy(id(key), () -> configuration(limit));
    }

    private String id(String key) {
        return hash.hash(key, "login_attempts.id");
    }

    private static BucketConfiguration configuration(AttemptLimit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.failures()).refillGreedy(limit.failures(), limit.period()))
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
