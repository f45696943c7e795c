package education.codeforlife.user.autoconfigure;

import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.user.User;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the tables of people. A service with {@code codeforlife.user.enabled=false} has them, too: its
 * migrations may refer to them.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(User.class)
public final class UserMigrationsAutoConfiguration {

    @Bean
    ModuleMigrations userMigrations() {
        return ModuleMigrations.ofSite("user", 200);
    }
}
