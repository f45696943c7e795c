package education.codeforlife.rpc.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CircuitBreakerTests {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE);
    private final CircuitBreaker breaker = new CircuitBreaker("account", time::get);

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
    void answerClosesIt(CapturedOutput output) {
        fail(CircuitBreaker.FAILURES);
        pass();
        assertThat(breaker.allows()).isTrue();
        breaker.record(false);
        assertThat(breaker.allows()).isTrue();
        assertThat(output).containsOnlyOnce("Service account answers again");
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
