package education.codeforlife.auth.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** One address of a {@link LocalOAuthServer}, which counts who asks. */
final class Endpoint implements HttpHandler {

    /** Whether requests are answered. */
    enum State {
        UP,
        DOWN,
        SILENT
    }

    /** An answer in JSON. */
    record Reply(int status, String json) {}

    private final AtomicInteger requests = new AtomicInteger();
    private final Supplier<State> state;
    private final Function<Map<String, String>, Reply> replies;

    /** @param replies by the fields of the form that was sent */
    Endpoint(Supplier<State> state, Function<Map<String, String>, Reply> replies) {
        this.state = state;
        this.replies = replies;
    }

    int requests() {
        return requests.get();
    }

    /** The silent do not even hang up: the caller has to give up. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        var now = state.get();
        if (now == State.SILENT) return;
        var form = form(exchange);
        send(now == State.UP ? replies.apply(form) : new Reply(503, "{}"), exchange);
    }

    private static void send(Reply reply, HttpExchange exchange) throws IOException {
        var body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .filter(field -> field.contains("="))
                .map(field -> field.replace('+', ' ').split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> UriUtils.decode(field[1], StandardCharsets.UTF_8)));
    }
}
