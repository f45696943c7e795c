package education.codeforlife.database.test;

import education.codeforlife.api.Internal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * A proxy between a service and its database, which can take the database away.
 *
 * @since 0.1.0
 */
@Internal
public final class DatabaseProxy implements AutoCloseable {

    private static final String SCHEME = "jdbc:";

    private final URI url;
    private final InetSocketAddress database;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean hanging = new AtomicBoolean();
    private volatile ServerSocket server;

    private DatabaseProxy(URI url) throws IOException {
        this.url = url;
        this.database = new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort());
        this.server = listen(0);
    }

    /** Returns a proxy to a database on this machine. */
    public static DatabaseProxy to(TestDatabase database) {
        try {
            return new DatabaseProxy(URI.create(database.url().substring(SCHEME.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the database's URL by way of the proxy. */
    public String url() {
        return SCHEME + url.getScheme() + "://localhost:" + server.getLocalPort() + url.getPath();
    }

    /** Closes all connections and accepts no others, as after a crash of the server. */
    public void refuse() {
        close(server);
        sockets.forEach(DatabaseProxy::close);
    }

    /** Accepts everything and answers nothing, as a network that drops packets. */
    public void hang() {
        hanging.set(true);
    }

    /** Serves new connections; those that hung have lost bytes, and never answer. */
    public void restore() {
        hanging.set(false);
        if (!server.isClosed()) return;
        try {
            server = listen(server.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        refuse();
        threads.shutdown();
    }

    private static ThreadFactory daemons() {
        var daemons = new CustomizableThreadFactory("database-proxy-");
        daemons.setDaemon(true);
        return daemons;
    }

    private ServerSocket listen(int port) throws IOException {
        var listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) serve(listening.accept());
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) throws IOException {
        var upstream = new Socket();
        upstream.connect(database);
        sockets.addAll(List.of(client, upstream));
        var lossy = new AtomicBoolean();
        threads.execute(() -> forward(client, upstream, lossy));
        threads.execute(() -> forward(upstream, client, lossy));
    }

    /** @param lossy whether the connection has lost bytes, after which it can never be used again */
    private void forward(Socket from, Socket to, AtomicBoolean lossy) {
        var buffer = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (hanging.get()) lossy.set(true);
                if (!lossy.get()) to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // closed
        } finally {
            sockets.removeAll(List.of(from, to));
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
