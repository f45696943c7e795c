package education.codeforlife.database.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * A PostgreSQL for running a service on a developer's machine, with data that stay from run to run in the directory
 * {@code .postgres} of the service (elsewhere with {@code codeforlife.development-database.directory}). Unless set
 * otherwise, the service runs as {@code local}. {@code spring.datasource.url} wins over it.
 *
 * <p>Used from a service's test sources, so that {@code mvn spring-boot:test-run} needs nothing but a JDK:
 *
 * <pre>{@code
 * class LocalApplication {
 *     public static void main(String[] args) {
 *         SpringApplication.from(Application::main).with(DevelopmentDatabase.class).run(args);
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Lazy
public final class DevelopmentDatabase implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DevelopmentDatabase.class);

    private final OwnerLock lock;
    private final PostgresServer server;
    private final String name;

    /**
     * Starts the server.
     *
     * @throws DatabaseInUseException if another run of the service uses the data
     */
    DevelopmentDatabase(Environment environment) {
        var directory = directory(environment);
        this.lock = OwnerLock.tryAcquire(directory.resolve("owner.lock"))
                .orElseThrow(() -> new DatabaseInUseException(directory));
        this.name = name(environment);
        this.server = start(directory.resolve("data"));
        LOGGER.info("Development database: {}?user={}", url(), username());
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

    /** Stops the server; the data stay. */
    @Override
    public void close() {
        server.close();
        lock.close();
    }

    private PostgresServer start(Path data) {
        // A JVM that was killed leaves its server running.
        Postmaster.of(data).ifPresent(Postmaster::stop);
        var started = PostgresServer.startDurable(data);
        if (!started.hasDatabase(name)) started.execute("create database \"" + name + "\"");
        return started;
    }

    private static Path directory(Environment environment) {
        var directory = Path.of(environment.getProperty("codeforlife.development-database.directory", ".postgres"))
                .toAbsolutePath();
        try {
            PrivateDirectory.create(directory);
            Files.writeString(directory.resolve(".gitignore"), "*\n");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Environment environment) {
        var service = environment.getProperty(
                "codeforlife.service.name", environment.getProperty("spring.application.name", "development"));
        return service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}
