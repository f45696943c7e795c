package education.codeforlife.caller.autoconfigure;

import education.codeforlife.caller.JdbcKnownUserStore;
import education.codeforlife.caller.KnownUserSessions;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.user.User;
import education.codeforlife.user.autoconfigure.UserAutoConfiguration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The library's users as callers of requests and owners of sessions. {@code codeforlife.user.enabled=false} leaves them
 * out.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = UserAutoConfiguration.class)
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean(DataSource.class)
public final class CallerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KnownUserStore knownUserStore(DataSource dataSource) {
        return JdbcKnownUserStore.of(JdbcClient.create(dataSource));
    }

    @Bean
    @ConditionalOnMissingBean
    SessionUserStore sessionUserStore(KnownUserStore users, DataSource dataSource) {
        return KnownUserSessions.of(users, JdbcClient.create(dataSource));
    }
}
