package education.codeforlife.event.jdbc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the messages between services and a NATS server, and disturbs some of them: it drops and stalls connections, and
 * carries events, their deliveries and their acknowledgements twice, late and out of their order.
 */
final class NatsProxy implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsProxy.class);

    /** Of so many messages, one is carried twice, and another one late. */
    private static final int DOUBLED = 50;

    private static final int DELAYED = 50;

    /** Of so many messages, one stalls its connection, and another one ends it. */
    private static final int STALLED = 1000;

    private static final int DROPPED = 2000;

    private static final int LONGEST_STALL = 1000;

    /** Some are later than the time after which NATS delivers an event again. */
    private static final int LATEST = 1200;

    private static final int PAYLOAD_END = 2;

    private final Random random;
    private final URI server;
    private final ServerSocket socket;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService late = Executors.newScheduledThreadPool(1);
    final AtomicInteger doubled = new AtomicInteger();
    final AtomicInteger delayed = new AtomicInteger();
    final AtomicInteger stalled = new AtomicInteger();
    final AtomicInteger dropped = new AtomicInteger();

    private NatsProxy(URI server, Random random) throws IOException {
        this.server = server;
        this.random = random;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static NatsProxy start(String server, Random random) {
        try {
            var proxy = new NatsProxy(URI.create(server), random);
            thread(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "nats-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "nats://127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                connect(socket.accept());
            } catch (IOException e) {
                LOGGER.debug("The test is over, or the server is away", e);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        try {
            var upstream = new Socket(server.getHost(), server.getPort());
            sockets.add(upstream);
            thread(() -> carry(client, upstream));
            thread(() -> carry(upstream, client));
        } catch (IOException e) {
            close(client);
            throw e;
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            var input = new BufferedInputStream(from.getInputStream());
            var output = new BufferedOutputStream(to.getOutputStream());
            while (true) {
                var message = read(input);
                if (isDisturbed(message)) {
                    disturb(message, output);
                } else {
                    write(message, output, input.available() == 0);
                }
            }
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private void close(Socket ended) {
        sockets.remove(ended);
        try {
            ended.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation of the protocol, with its payload. */
    private static byte[] read(InputStream input) throws IOException {
        var message = new ByteArrayOutputStream();
        for (int last = 0; last != '\n'; ) {
            last = input.read();
            if (last < 0) throw new EOFException();
            message.write(last);
        }
        var words = words(message.toByteArray());
        if (Set.of("PUB", "HPUB", "MSG", "HMSG").contains(words[0])) {
            int payload = Integer.parseInt(words[words.length - 1]) + PAYLOAD_END;
            message.write(input.readNBytes(payload));
        }
        return message.toByteArray();
    }

    private static String[] words(byte[] message) {
        int end = 0;
        while (message[end] != '\n') end++;
        return new String(message, 0, end, StandardCharsets.UTF_8).trim().split("\\s+");
    }

    /** Requests of clients are left alone: an answer that is late or comes twice has the same effect. */
    private static boolean isDisturbed(byte[] message) {
        var words = words(message);
        return switch (words[0]) {
            case "MSG", "HMSG" -> true;
            case "PUB", "HPUB" -> words[1].startsWith("school.") || words[1].startsWith("$JS.ACK.");
            default -> false;
        };
    }

    private void disturb(byte[] message, OutputStream output) throws IOException {
        if (random.nextInt(DROPPED) == 0) {
            dropped.incrementAndGet();
            throw new IOException("dropped");
        }
        if (random.nextInt(STALLED) == 0) {
            stalled.incrementAndGet();
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_STALL)).toNanos());
        }
        if (random.nextInt(DELAYED) == 0) {
            delayed.incrementAndGet();
            later(message, output);
            return;
        }
        write(message, output, true);
        if (random.nextInt(DOUBLED) == 0) {
            doubled.incrementAndGet();
            if (random.nextBoolean()) {
                write(message, output, true);
            } else {
                later(message, output);
            }
        }
    }

    /** Most overtake some messages, and few all of a second. */
    private void later(byte[] message, OutputStream output) {
        int millis = random.nextInt(8) == 0 ? random.nextInt(LATEST) : random.nextInt(50);
        var unused = late.schedule(() -> writeLate(message, output), millis, TimeUnit.MILLISECONDS);
    }

    private static void writeLate(byte[] message, OutputStream output) {
        try {
            write(message, output, true);
        } catch (IOException e) {
            LOGGER.debug("The connection has ended", e);
        }
    }

    private static void write(byte[] message, OutputStream output, boolean flush) throws IOException {
        synchronized (output) {
            output.write(message);
            if (flush) output.flush();
        }
    }

    @Override
    public String toString() {
        return doubled + " messages doubled, " + delayed + " late, " + stalled + " stalls and " + dropped
                + " ends of connections";
    }

    @Override
    public void close() {
        late.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(this::close);
    }
}
