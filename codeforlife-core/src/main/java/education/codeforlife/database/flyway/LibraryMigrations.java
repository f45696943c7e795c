package education.codeforlife.database.flyway;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Migrates the library's modules before the service's own migrations run, which may refer to the library's tables. Each
 * module has a history of its own, so that its versions do not collide with those of a service or another module, and
 * that a module can be added later.
 *
 * @since 0.1.0
 */
@Internal
public final class LibraryMigrations implements Callback {

    private final List<ModuleMigrations> modules;
    private final ServiceSchema service;
    private final UnaryOperator<DataSource> unpooled;

    private LibraryMigrations(
            List<ModuleMigrations> modules, ServiceSchema service, UnaryOperator<DataSource> unpooled) {
        this.modules = modules;
        this.service = service;
        this.unpooled = unpooled;
    }

    /**
     * Returns the migrations of the given modules.
     *
     * @param service whose nodes they prepare the database for
     * @param unpooled gives connections to the same database that are not the pool's: the service's migrations hold
     *     some of these meanwhile, and a small pool does not have more
     */
    public static LibraryMigrations of(
            Collection<ModuleMigrations> modules, ServiceSchema service, UnaryOperator<DataSource> unpooled) {
        var sorted = modules.stream()
                .sorted(Comparator.comparingInt(ModuleMigrations::order))
                .toList();
        return new LibraryMigrations(sorted, service, unpooled);
    }

    /** Returns the modules in the order in which they migrate. */
    public List<ModuleMigrations> modules() {
        return modules;
    }

    public ServiceSchema service() {
        return service;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        var configuration = context.getConfiguration();
        var connection = new SingleConnectionDataSource(context.getConnection(), true);
        MigrationLock.of(connection, configuration.getLockRetryCount()).whileHeld(() -> {
            SchemaOwner.of(connection).claim(service);
            modules.forEach(module -> flyway(module, configuration).migrate());
        });
    }

    /** A node of an older release ignores the migrations that a newer one applied. */
    private Flyway flyway(ModuleMigrations module, Configuration configuration) {
        return Flyway.configure(configuration.getClassLoader())
                .dataSource(unpooled.apply(configuration.getDataSource()))
                .schemas(module.schema(service))
                .table(module.history())
                .locations("classpath:" + module.location())
                .ignoreMigrationPatterns("*:future")
                // The schema holds the tables of other modules, but not yet this one's.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .lockRetryCount(configuration.getLockRetryCount())
                .load();
    }

    @Override
    public String getCallbackName() {
        return "codeforlife";
    }
}
