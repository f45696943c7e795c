package education.codeforlife.mail.dotdigital;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records requests in the place of Dotdigital, and answers as it is told. */
final class DotdigitalServer implements AutoCloseable {

    /** A request, with the names of its headers in lower case. */
    record Request(String line, Map<String, String> headers, String body) {}

    private record Answer(int status, String body) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean silent;
    private volatile boolean hangingUp;

    DotdigitalServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next request. Others are accepted. */
    void answerNext(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Lets requests wait for ever. */
    void beSilent() {
        silent = true;
    }

    /** Closes connections in the place of answers. */
    void hangUp() {
        hangingUp = true;
    }

    /** Begins again, accepting. */
    void reset() {
        silent = false;
        hangingUp = false;
        answers.clear();
        requests.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(read(exchange));
        if (silent) await();
        if (hangingUp) {
            exchange.close();
            return;
        }
        var answer = next();
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer next() {
        @Nullable Answer answer = answers.poll();
        return answer == null ? new Answer(202, "") : answer;
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toLowerCase(), each -> String.join(",", each.getValue())));
        return new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
