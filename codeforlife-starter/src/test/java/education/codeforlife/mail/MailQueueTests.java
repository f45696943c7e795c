package education.codeforlife.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailQueueTests {

    private final CountDownLatch open = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();

    private void work() {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        threads.add(Thread.currentThread());
    }

    @Test
    void workThatTheFullQueueDoesNotTakeRunsInTheCaller() {
        var queue = MailQueue.of(2);
        for (int i = 0; i < 6; i++) queue.run(this::work); // four threads, and two wait
        var inCaller = new ArrayList<Thread>();

        queue.run(() -> inCaller.add(Thread.currentThread()));

        assertThat(inCaller).containsExactly(Thread.currentThread());
        assertThat(threads).isEmpty();
        open.countDown();
        queue.close();
        assertThat(threads).hasSize(6).doesNotContain(Thread.currentThread());
    }

    @Test
    void workAfterTheEndRunsInTheCaller() {
        var queue = MailQueue.of(2);
        queue.close();
        open.countDown();

        queue.run(this::work);

        assertThat(List.copyOf(threads)).containsExactly(Thread.currentThread());
    }
}
