package education.codeforlife.task.dbscheduler;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Interrupts runs that take too long. The thread that watches is started with the first run. */
final class TimeLimits implements AutoCloseable {

    private final ScheduledThreadPoolExecutor watch;

    TimeLimits() {
        var threads = new CustomizableThreadFactory("task-limit-");
        threads.setDaemon(true);
        watch = new ScheduledThreadPoolExecutor(1, threads);
        watch.setRemoveOnCancelPolicy(true);
    }

    /** The limit of one run in the current thread. */
    final class Limit implements AutoCloseable {

        private final Duration duration;
        private final Thread runner = Thread.currentThread();
        private final Future<?> alarm;
        private boolean open = true;
        private boolean over;

        private Limit(Duration duration) {
            this.duration = duration;
            this.alarm = watch.schedule(this::interrupt, duration.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void interrupt() {
            if (!open) return;
            over = true;
            runner.interrupt();
        }

        /** @throws TimeLimitException if the time is over */
        synchronized void check() {
            if (over) throw new TimeLimitException(duration);
        }

        /** From now on, the thread is not interrupted any more. */
        @Override
        public synchronized void close() {
            open = false;
            alarm.cancel(false);
            if (over) clearInterrupt();
        }
    }

    /** The thread continues with other runs. */
    private static void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    Limit begin(Duration duration) {
        return new Limit(duration);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
