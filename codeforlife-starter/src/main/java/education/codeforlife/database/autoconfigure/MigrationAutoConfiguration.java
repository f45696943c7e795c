package education.codeforlife.database.autoconfigure;

import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.flyway.LibraryMigrations;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration for the migrations of the library's modules, which Boot's Flyway runs before the service's own.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(Flyway.class)
@ConditionalOnProperty(name = "codeforlife.database.library-migrations", matchIfMissing = true)
@EnableConfigurationProperties(ServiceProperties.class)
public final class MigrationAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationAutoConfiguration.class);

    @Bean
    ModuleMigrations coreMigrations() {
        return ModuleMigrations.ofSite("core", 0);
    }

    @Bean
    ModuleMigrations platformMigrations() {
        return ModuleMigrations.ofService("platform", 100);
    }

    /** Warns of stale migrations before they run. */
    @Bean
    FlywayConfigurationCustomizer staleMigrations(ResourceLoader resources, Environment environment) {
        return configuration -> {
            var stale = StaleMigrations.in(resources.getClassLoader(), environment);
            if (!stale.isEmpty()) LOG.warn(StaleMigrations.describe(stale));
        };
    }

    /** Lazy: only a service with a database needs a name that makes a schema's name. */
    @Bean
    @Lazy
    ServiceSchema serviceSchema(ServiceProperties service) {
        return ServiceSchema.of(service.name());
    }

    @Bean
    @Lazy
    LibraryMigrations libraryMigrations(ObjectProvider<ModuleMigrations> modules, ServiceSchema schema) {
        return LibraryMigrations.of(modules.stream().toList(), schema, Unpooled::of);
    }
}
