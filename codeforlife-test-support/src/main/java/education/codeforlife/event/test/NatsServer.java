package education.codeforlife.event.test;

import education.codeforlife.platform.Preview;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * A real NATS server on this machine, with JetStream in a temporary directory.
 *
 * <pre>{@code
 * try (var nats = NatsServer.start()) {
 *     … nats.url() …
 * }
 * }</pre>
 *
 * <p>It needs the program {@code nats-server}, Debian's package of that name. A test that starts it on a machine without is
 * skipped; with {@code CI} in the environment, it fails.
 *
 * @since 0.1.0
 */
@Preview
public final class NatsServer implements AutoCloseable {

    private static final String PROGRAM = "nats-server";

    /** It is not on the path of users. */
    private static final String DEBIAN = "/usr/sbin";

    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Path program;
    private final Path directory;
    private final int port;
    private @Nullable Process process;

    private NatsServer(Path program, Path directory, int port) {
        this.program = program;
        this.directory = directory;
        this.port = port;
    }

    /** Starts a server without users and TLS. */
    public static NatsServer start() {
        return start("");
    }

    /**
     * Starts a server with further lines of its configuration, such as users.
     *
     * @throws IllegalStateException if it does not start
     */
    public static NatsServer start(String configuration) {
        var program = program();
        try {
            var directory = Files.createTempDirectory("nats");
            var server = new NatsServer(program, directory, freePort());
            Files.writeString(server.configuration(), server.configurationWith(configuration));
            server.restart();
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        var folders = System.getenv("PATH") + File.pathSeparator + DEBIAN;
        var installed = Stream.of(folders.split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(file -> file.toFile().canExecute())
                .findFirst();
        return installed.orElseGet(NatsServer::skip);
    }

    private static Path skip() {
        var reason = "NATS-SERVER IS MISSING, events by NATS are not tested: install Debian's package nats-server";
        if (System.getenv("CI") != null) throw new AssertionError(reason);
        System.err.println("\n*** " + reason + "\n");
        return Assumptions.abort(reason);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path configuration() {
        return directory.resolve("nats.conf");
    }

    private String configurationWith(String lines) {
        return "listen: \"127.0.0.1:" + port + "\"\njetstream { store_dir: \"" + directory.resolve("store") + "\" }\n"
                + lines + "\n";
    }

    /** Returns the address of the server, which it keeps when it is started again. */
    public String url() {
        return "nats://127.0.0.1:" + port;
    }

    /** Starts the server again, with what it has stored. */
    public void restart() {
        try {
            process = new ProcessBuilder(
                            program.toString(), "-c", configuration().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitTheStart(process);
    }

    private Path log() {
        return directory.resolve("log");
    }

    private void awaitTheStart(Process started) {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("nats-server does not start: " + readLog());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String readLog() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server at once, as {@code kill -9} does. What it has stored is left. */
    public void kill() {
        var running = process;
        if (running == null) return;
        running.destroyForcibly().onExit().join();
        process = null;
    }

    @Override
    public void close() {
        kill();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
