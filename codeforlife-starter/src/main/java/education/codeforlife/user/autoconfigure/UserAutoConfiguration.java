package education.codeforlife.user.autoconfigure;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.logging.AuditLog;
import education.codeforlife.logging.autoconfigure.LoggingAutoConfiguration;
import education.codeforlife.user.User;
import education.codeforlife.user.UserAudit;
import education.codeforlife.user.UserFixtures;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * The library's users, schools and classes: their entities, repositories and audit. {@code codeforlife.user.enabled=false}
 * leaves them all out, {@code codeforlife.user.fixtures.enabled=false} only the fixtures with labels of Django's models.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, EncryptionAutoConfiguration.class, LoggingAutoConfiguration.class},
        before = DataJpaRepositoriesAutoConfiguration.class)
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean(DataSource.class)
@Import(UserEntities.class)
public final class UserAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(AuditLog.class)
    UserAudit userAudit(AuditLog audit) {
        return UserAudit.of(audit);
    }

    /** Needs the cipher when it loads secrets of second factors. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(FieldCipher.class)
    @ConditionalOnProperty(name = "codeforlife.user.fixtures.enabled", matchIfMissing = true)
    UserFixtures userFixtures(@Lazy FieldCipher cipher) {
        return UserFixtures.of(cipher);
    }
}
