package education.codeforlife.database.test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/** The one server of this JVM, its template databases, and the databases that are in use. */
final class SharedServer {

    private static final long SHUTDOWN_PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private final ServerDirectory directory = ServerDirectory.open(PrivateDirectory.ofCurrentUser());
    private final PostgresServer postgres = PostgresServer.startDisposable(directory.data());
    private final Map<MigrationState, String> templates = new HashMap<>();
    private final Set<String> inUse = new HashSet<>();
    private int count;

    private SharedServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-postgres"));
    }

    /** Starts the server on the first call. */
    static SharedServer get() {
        return Holder.INSTANCE;
    }

    /** Makes an empty database and returns its name. */
    synchronized String create() {
        var name = "test_" + ++count;
        create(name, "template0");
        inUse.add(name);
        return name;
    }

    /** Makes a database again, as the migrations leave it; they run only the first time they are seen. */
    synchronized void migrate(String name, Flyway flyway) {
        var template = template(flyway);
        drop(name);
        create(name, template);
    }

    synchronized void release(String name) {
        if (inUse.remove(name)) drop(name);
        notifyAll();
    }

    String url(String name) {
        return postgres.url(name);
    }

    private String template(Flyway flyway) {
        var state = MigrationState.of(on("postgres", flyway));
        var known = templates.get(state);
        if (known != null) return known;
        var name = "template_" + templates.size();
        create(name, "template0");
        try {
            on(name, flyway).migrate();
        } catch (RuntimeException e) {
            drop(name);
            throw e;
        }
        templates.put(state, name);
        return name;
    }

    private Flyway on(String database, Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(postgres.dataSource(database))
                .load();
    }

    private void create(String name, String template) {
        postgres.execute("create database " + name + " template " + template + " strategy file_copy");
    }

    private void drop(String name) {
        postgres.execute("drop database if exists " + name + " with (force)");
    }

    /**
     * Application contexts close in shutdown hooks of their own, in any order with this one; a server that goes before
     * them makes their connection pools wait for it.
     */
    private void stop() {
        awaitReleased();
        postgres.close();
        directory.close();
    }

    private synchronized void awaitReleased() {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SHUTDOWN_PATIENCE_MILLIS);
        try {
            while (!inUse.isEmpty()) {
                var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) return;
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Holder {
        static final SharedServer INSTANCE = new SharedServer();
    }
}
