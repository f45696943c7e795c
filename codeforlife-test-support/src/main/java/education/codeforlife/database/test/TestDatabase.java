package education.codeforlife.database.test;

import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL database for a test, on a server that starts with the first one and ends with the JVM.
 *
 * <p>Application contexts of tests get one by themselves; a test without a context makes its own:
 *
 * <pre>{@code
 * try (var database = TestDatabase.create()) {
 *     var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TestDatabase implements AutoCloseable {

    private final SharedServer server;
    private final String name;

    private TestDatabase(SharedServer server) {
        this.server = server;
        this.name = server.create();
    }

    /** Makes an empty database. */
    public static TestDatabase create() {
        return new TestDatabase(SharedServer.get());
    }

    /**
     * Makes the database again, as these migrations leave it, whatever data source they were configured with.
     * Connections to it are cut. The migrations run once in the JVM; later databases are copies.
     *
     * @throws org.flywaydb.core.api.FlywayException if they fail
     */
    public void migrate(Flyway flyway) {
        server.migrate(name, flyway);
    }

    public String url() {
        return server.url(name);
    }

    public String username() {
        return PostgresServer.USER;
    }

    public String password() {
        return "";
    }

    /** Drops the database. */
    @Override
    public void close() {
        server.release(name);
    }
}
