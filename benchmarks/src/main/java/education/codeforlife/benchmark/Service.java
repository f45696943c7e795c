package education.codeforlife.benchmark;

import education.codeforlife.database.test.DatabaseProxy;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.session.test.Browser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A service that is measured: a JVM, with a database of its own unless it is started on one. */
final class Service implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    private final String name;
    private final TestDatabase database;
    private final boolean isOwner;
    private final DatabaseProxy proxy;
    private final int port = freePort();
    private final Process process;
    private @Nullable Connection http;
    private final List<Connection> crowd = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private java.sql.@Nullable Connection sql;
    private Map<String, String> session = Map.of();

    private long listening;
    private final long begun = System.nanoTime();

    private Service(String name, List<String> program, List<String> arguments, List<String> flags, boolean proxied) {
        this(name, TestDatabase.create(), true, program, arguments, flags, proxied);
    }

    private Service(
            String name,
            TestDatabase database,
            boolean isOwner,
            List<String> program,
            List<String> arguments,
            List<String> flags,
            boolean proxied) {
        this.name = name;
        this.database = database;
        this.isOwner = isOwner;
        this.proxy = DatabaseProxy.to(database);
        this.process = start(program, arguments, flags, proxied);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts a service without waiting until it listens.
     *
     * @param flags of its JVM, beside those that all have
     */
    static Service start(String name, Class<?> application, List<String> flags, String... arguments) {
        return new Service(name, program(application), ofModule(arguments), flags, false);
    }

    /** Starts a packaged service without waiting until it listens. */
    static Service start(String name, Path jar, List<String> flags, String... arguments) {
        return new Service(name, List.of("-jar", jar.toString()), List.of(arguments), flags, false);
    }

    /** Starts a service on a database that it shares with others. */
    static Service start(
            String name, Class<?> application, TestDatabase database, List<String> flags, String... arguments) {
        return new Service(name, database, false, program(application), ofModule(arguments), flags, false);
    }

    private static List<String> program(Class<?> application) {
        return List.of("-cp", System.getProperty("java.class.path"), application.getName());
    }

    /** Adds what a service of this module needs to its arguments; it logs warnings only, unless they say otherwise. */
    static List<String> ofModule(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--spring.flyway.locations=classpath:education/codeforlife/benchmark/migration");
        if (all.stream().noneMatch(each -> each.startsWith("--logging.level.root="))) {
            all.add("--logging.level.root=warn");
        }
        return all;
    }

    /** Starts a service whose database can be taken away. */
    static Service startBehindProxy(String name, Class<?> application, List<String> flags, String... arguments) {
        return new Service(name, program(application), ofModule(arguments), flags, true);
    }

    private Process start(List<String> program, List<String> arguments, List<String> flags, boolean proxied) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        flags.forEach(flag -> command.add(flag.replace("{service}", name)));
        command.addAll(program);
        command.addAll(arguments(database, port));
        if (proxied) command.add("--spring.datasource.hikari.jdbc-url=" + proxy.url());
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(File.createTempFile("benchmark-" + name + "-", ".log"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How every service is started, whatever it is written with. */
    static List<String> arguments(TestDatabase database, int port) {
        return List.of(
                "--codeforlife.environment=local",
                "--server.port=" + port,
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.tomcat.connection-timeout=10m",
                "--server.tomcat.keep-alive-timeout=10m",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=4",
                "--spring.main.banner-mode=off");
    }

    /** Returns a port below those that the system gives to connections, so that none of them takes it meanwhile. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // another one is tried
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @SuppressWarnings("BusyWait") // another process cannot notify this one
    private void awaitListening() {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (!isListening()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(name + " does not start: see its log among the temporary files");
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isListening() {
        try (var socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Connection http() {
        if (http == null) {
            awaitListening();
            listening = System.nanoTime();
            http = new Connection(port);
        }
        return http;
    }

    private java.sql.Connection sql() throws SQLException {
        http(); // starts the service, which creates the tables
        if (sql == null) sql = DriverManager.getConnection(database.url(), database.username(), database.password());
        return sql;
    }

    /** Waits until the service listens, and returns how many seconds that took since it was started. */
    double startUp() {
        http();
        return (listening - begun) / 1e9;
    }

    /** Returns the seconds of processor time that the service has used. */
    double processorTime() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    String name() {
        return name;
    }

    /** Sends requests one after the other, all of which have to succeed. */
    void send(List<byte[]> requests) {
        requests.forEach(http()::send);
    }

    /** Sends requests as {@link #send(List)} does, by several clients at once, each of which sends all of them. */
    void send(List<byte[]> requests, int clients) {
        each(clients, (client, number) -> requests.forEach(client::send));
    }

    /** Sends requests as {@link #send(List)} does, by several clients at once, among which they are shared out. */
    void share(List<byte[]> requests, int clients) {
        each(clients, (client, number) -> {
            for (int i = number; i < requests.size(); i += clients) client.send(requests.get(i));
        });
    }

    private void each(int clients, ObjIntConsumer<Connection> work) {
        http();
        while (crowd.size() < clients) crowd.add(new Connection(port));
        var running = IntStream.range(0, clients)
                .mapToObj(i -> CompletableFuture.runAsync(() -> work.accept(crowd.get(i), i), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
    }

    /** Sends a request, whatever the answer is. */
    void exchange(byte[] request) {
        http().exchange(request);
    }

    DatabaseProxy proxy() {
        return proxy;
    }

    /** A connection of its own to the service, which has to listen already. */
    Connection connect() {
        return new Connection(port);
    }

    /** A browser that visits the service. */
    Browser browser() {
        http();
        return new Browser(URI.create("http://localhost:" + port + "/"), new JsonMapper());
    }

    /** Signs in the user of {@link #session()}. */
    void logIn(String email, String password) {
        var browser = browser();
        browser.logIn("with-email", Map.of("email", email, "password", password));
        session = browser.headers();
    }

    /** Has requests sent with the session of a user who has signed in at another service. */
    void useSessionOf(Service other) {
        session = other.session;
    }

    /** Returns the headers of requests of the user who has signed in; empty if none has. */
    Map<String, String> session() {
        return session;
    }

    /** Runs SQL beside the service. */
    void execute(String statement) {
        try (var executing = sql().createStatement()) {
            executing.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Returns the number that a query finds. */
    long query(String query) {
        try (var executing = sql().createStatement();
                var found = executing.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            if (http != null) http.close();
            crowd.forEach(Connection::close);
            threads.shutdown();
            if (sql != null) sql.close();
            process.destroy();
            process.waitFor();
            proxy.close();
            if (isOwner) database.close();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
