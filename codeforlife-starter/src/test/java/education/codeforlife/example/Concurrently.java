package education.codeforlife.example;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does things at the same time. */
public final class Concurrently {

    private Concurrently() {}

    /** Starts all together, and answers in the order given. */
    @SafeVarargs
    public static List<Answer> all(Supplier<Answer>... calls) {
        var start = new CyclicBarrier(calls.length);
        var running = new ArrayList<CompletableFuture<Answer>>();
        for (var call : calls) {
            running.add(CompletableFuture.supplyAsync(() -> after(start, call), task -> new Thread(task).start()));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static Answer after(CyclicBarrier start, Supplier<Answer> call) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return call.get();
    }

    /** Starts a call that is going to wait for a lock, and returns when it does. */
    public static CompletableFuture<Answer> untilItWaits(JdbcClient jdbc, Supplier<Answer> call) {
        var running = CompletableFuture.supplyAsync(call, task -> new Thread(task).start());
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(120))
                .until(() -> running.isDone() || isAnyoneWaiting(jdbc));
        return running;
    }

    private static boolean isAnyoneWaiting(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
