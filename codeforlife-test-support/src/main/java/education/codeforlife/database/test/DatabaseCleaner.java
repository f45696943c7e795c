package education.codeforlife.database.test;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.flyway.LibraryMigrations;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;

/**
 * Brings the database of a test's context back to where the migrations left it. {@link CleanDatabase} does so before
 * each test; a bean for those who need it in between.
 *
 * @since 0.1.0
 */
@Internal
@DependsOnDatabaseInitialization
public final class DatabaseCleaner {

    private final @Nullable DataSource dataSource;
    private final ObjectProvider<EntityManagerFactory> entityManagers;
    private final ObjectProvider<DatabaseSeed> seeds;
    private final @Nullable Baseline baseline;
    private @Nullable String cleanAt;

    DatabaseCleaner(
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<Flyway> flyway,
            ObjectProvider<EntityManagerFactory> entityManagers,
            ObjectProvider<DatabaseSeed> seeds) {
        this.dataSource = dataSource.getIfUnique();
        this.entityManagers = entityManagers;
        this.seeds = seeds;
        var histories = flyway.stream().flatMap(DatabaseCleaner::histories).toList();
        this.baseline =
                this.dataSource == null ? null : inTransaction(connection -> Baseline.capture(connection, histories));
    }

    private static Stream<String> histories(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        var ofTheLibrary = Arrays.stream(configuration.getCallbacks())
                .filter(LibraryMigrations.class::isInstance)
                .flatMap(callback -> ((LibraryMigrations) callback).modules().stream())
                .map(ModuleMigrations::history);
        return Stream.concat(Stream.of(configuration.getTable()), ofTheLibrary);
    }

    /**
     * Removes what was written since the migrations, restarts all ids, and loads the seeds. Does nothing if nothing was
     * written since the last time; rolled-back writes count, as they use up ids.
     *
     * @throws IllegalStateException if a lock on a table is held for ten seconds, or a data source is missing
     */
    public synchronized void clean() {
        if (position().equals(cleanAt)) return;
        inTransaction(connection -> {
            baseline().restore(connection);
            return restartIds(connection);
        });
        loadSeeds();
        cleanAt = position();
    }

    private void loadSeeds() {
        var loaded = seeds.orderedStream().toList();
        loaded.forEach(DatabaseSeed::load);
        if (!loaded.isEmpty()) inTransaction(this::restartIds);
    }

    private Baseline baseline() {
        if (baseline == null) throw new IllegalStateException("Missing data source: the context must contain one");
        return baseline;
    }

    private boolean restartIds(Connection connection) throws SQLException {
        for (var entityManager : entityManagers) {
            entityManager.getCache().evictAll();
            GeneratedIds.restart(connection, entityManager);
        }
        return true;
    }

    /** Moves on with each transaction that writes, on the whole server. */
    private String position() {
        return inTransaction(connection -> Sql.strings(connection, "select pg_snapshot_xmax(pg_current_snapshot())")
                .get(0));
    }

    private <T> T inTransaction(Work<T> work) {
        if (dataSource == null) throw new IllegalStateException("Missing data source: the context must contain one");
        try (var connection = dataSource.getConnection()) {
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
