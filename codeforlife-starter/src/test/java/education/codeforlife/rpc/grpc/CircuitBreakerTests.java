package education.codeforlife.rpc.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTests {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE);
    private final CircuitBreaker breaker = new CircuitBreaker(time::get);

    private void fail(int calls) {
        for (int call = 0; call < calls; call++) breaker.record(true);
    }

    private void pass() {
        time.addAndGet(CircuitBreaker.PAUSE.toNanos());
    }

    @Test
    void someFailuresLeaveItClosed() {
        fail(CircuitBreaker.FAILURES - 1);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void halfOfTheCallsMayFail() {
        for (int call = 0; call < 1000; call++) breaker.record(call % 2 == 0);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void oldFailuresAreForgotten() {
        fail(CircuitBreaker.FAILURES - 1);
        for (int call = 0; call < CircuitBreaker.CALLS; call++) breaker.record(false);
        fail(CircuitBreaker.FAILURES - 1);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void openBreakerLetsOneCallThroughForEachPause() {
        fail(CircuitBreaker.FAILURES);
        assertThat(breaker.allows()).isFalse();
        pass();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isFalse();
        pass();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void answerClosesIt() {
        fail(CircuitBreaker.FAILURES);
        pass();
        assertThat(breaker.allows()).isTrue();
        breaker.record(false);
        assertThat(breaker.allows()).isTrue();
        fail(CircuitBreaker.FAILURES - 1);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void failureOfTheProbeKeepsItOpen() {
        fail(CircuitBreaker.FAILURES);
        pass();
        assertThat(breaker.allows()).isTrue();
        breaker.record(true);
        assertThat(breaker.allows()).isFalse();
    }
}
