package education.codeforlife.database.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A running PostgreSQL with the binaries of the class path. */
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final Map<String, String> SETTINGS = Map.of(
            "timezone", "UTC",
            "max_connections", "300",
            "shared_buffers", "64MB",
            "unix_socket_directories", "");

    /** The data is not needed after a crash, and nothing may run beside a test. */
    private static final Map<String, String> DISPOSABLE_SETTINGS = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "autovacuum", "off");

    private static final Map<String, String> DURABLE_SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts a server whose data is gone when it is closed. */
    static PostgresServer startDisposable(Path dataDirectory) {
        return start(builder(dataDirectory, DISPOSABLE_SETTINGS));
    }

    /** Starts a server on data that outlives it. */
    static PostgresServer startDurable(Path dataDirectory) {
        return start(builder(dataDirectory, DURABLE_SETTINGS).setCleanDataDirectory(false));
    }

    DataSource dataSource(String database) {
        return postgres.getDatabase(USER, database);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    /** Runs a statement that belongs to no database, such as {@code create database}. */
    void execute(String sql) {
        try (var connection = dataSource("postgres").getConnection()) {
            Sql.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    boolean hasDatabase(String name) {
        try (var connection = dataSource("postgres").getConnection()) {
            return Sql.strings(connection, "select datname from pg_database").contains(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path dataDirectory, Map<String, String> settings) {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        PrivateDirectory.ofCurrentUser().resolve("binaries").toFile())
                .setDataDirectory(dataDirectory)
                // Its own hook would stop the server while application contexts still close.
                .setRegisterShutdownHook(false)
                // Sorts the same on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        settings.forEach(builder::setServerConfig);
        return builder;
    }
}
