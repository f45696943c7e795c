package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTests {

    private final SlowEncoder slow = new SlowEncoder(2);
    private final PasswordEncoder bounded =
            new BoundedPasswordEncoder(slow, PasswordQueue.of(2, 6, Duration.ofSeconds(30)));

    @Test
    void noMoreHashesThanAllowedAreComputedAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) threads.execute(() -> bounded.matches("password", "hash"));
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.calls).hasValue(8);
        assertThat(slow.most).hasValue(2);
    }

    @Test
    void aFailureGivesItsTurnBack() {
        var failing = new BoundedPasswordEncoder(new FailingEncoder(), PasswordQueue.of(1, 0, Duration.ZERO));

        assertThat(failing.matches("password", "hash")).isFalse();
        assertThat(failing.matches("password", "hash")).isFalse();
    }

    /** Goes on as soon as the expected number of callers are here together. */
    private static final class SlowEncoder implements PasswordEncoder {

        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger here = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CountDownLatch together;

        private SlowEncoder(int callers) {
            together = new CountDownLatch(callers);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            calls.incrementAndGet();
            most.accumulateAndGet(here.incrementAndGet(), Math::max);
            together.countDown();
            awaitTogether();
            here.decrementAndGet();
            return true;
        }

        private void awaitTogether() {
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FailingEncoder implements PasswordEncoder {

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            throw new IllegalArgumentException("malformed");
        }

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException();
        }
    }
}
