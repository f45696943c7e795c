package education.codeforlife.auth.autoconfigure;

import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.auth.bucket4j.BucketAttemptStore;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attempts counted in the database, by the application's clock, if {@code codeforlife.auth.enabled} or
 * {@code codeforlife.account.enabled} is true.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {ClockAutoConfiguration.class, DataSourceAutoConfiguration.class, EncryptionAutoConfiguration.class})
@ConditionalOnClass(value = User.class, name = "io.github.bucket4j.postgresql.Bucket4jPostgreSQL")
@Conditional(OnAttempts.class)
@ConditionalOnBean({DataSource.class, KeyedHash.class})
public final class AttemptAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(AttemptStore.class)
    BucketAttemptStore attemptStore(DataSource dataSource, KeyedHash hash, Clock clock) {
        return BucketAttemptStore.of(dataSource, hash, clock);
    }

    @Bean
    @ConditionalOnBean(BucketAttemptStore.class)
    @ConditionalOnMissingBean(name = "expiredLoginAttempts")
    ExpiredRows expiredLoginAttempts(DataSource dataSource) {
        return BucketAttemptStore.expired(JdbcClient.create(dataSource));
    }
}
