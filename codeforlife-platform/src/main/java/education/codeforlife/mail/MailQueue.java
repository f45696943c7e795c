package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs the work of a {@link Mailer} in threads of its own, so that an answer does not wait for the mail service, and its
 * time does not show whether mail was sent. The threads are started when there is work. Work that the full queue does
 * not take runs in the caller. Closing it waits for the work that it has.
 *
 * @since 0.1.0
 */
@Internal
public final class MailQueue implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MailQueue.class);
    private static final int THREADS = 4;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final @Nullable ThreadPoolExecutor threads;

    private MailQueue(@Nullable ThreadPoolExecutor threads) {
        this.threads = threads;
    }

    /** Returns a queue with threads of its own. */
    public static MailQueue of(int length) {
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(length),
                new CustomizableThreadFactory("mail-"),
                (work, full) -> work.run());
        threads.allowCoreThreadTimeOut(true);
        return new MailQueue(threads);
    }

    /** Returns a queue that runs all work in the caller, at once. */
    public static MailQueue inCaller() {
        return new MailQueue(null);
    }

    void run(Runnable work) {
        if (threads == null) {
            work.run();
        } else {
            threads.execute(logged(MDC.getCopyOfContextMap(), work));
        }
    }

    /** The work logs with the request's context. */
    private static Runnable logged(@Nullable Map<String, String> context, Runnable work) {
        if (context == null) return work;
        return () -> {
            var before = MDC.getCopyOfContextMap();
            MDC.setContextMap(context);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    private static void restore(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }

    @Override
    public void close() {
        if (threads == null || threads.isShutdown()) return;
        threads.shutdown();
        try {
            if (threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOGGER.error(
                "{} mails are lost: the mail service did not take them in time",
                threads.shutdownNow().size());
    }
}
