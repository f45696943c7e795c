package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.password.PasswordSettings.LegacySettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.unit.DataSize;

class PasswordQueueTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String DJANGOS = "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=";
    private static final PasswordSettings SETTINGS =
            new PasswordSettings(DataSize.ofKilobytes(64), 1, 1, new LegacySettings(1000));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        end.countDown();
        threads.shutdown();
    }

    @Test
    void requestBeyondTheBoundIsUnavailable() throws Exception {
        var queue = PasswordQueue.of(1, 0, LONG);
        occupy(queue);

        assertUnavailable(() -> queue.inTurn(() -> "password"));
    }

    @Test
    void requestThatWaitsTooLongIsUnavailable() throws Exception {
        var queue = PasswordQueue.of(1, 1, Duration.ofMillis(1));
        occupy(queue);

        assertUnavailable(() -> queue.inTurn(() -> "password"));
    }

    @Test
    void interruptedWaitIsUnavailable() throws Exception {
        var queue = PasswordQueue.of(1, 1, LONG);
        occupy(queue);

        Thread.currentThread().interrupt();

        assertUnavailable(() -> queue.inTurn(() -> "password"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusedRequestLeavesItsPlaceToOthers() throws Exception {
        var queue = PasswordQueue.of(1, 1, Duration.ofMillis(1));
        var first = occupy(queue);
        assertUnavailable(() -> queue.inTurn(() -> "password"));

        end.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThat(queue.inTurn(() -> "second")).isEqualTo("second");
    }

    @Test
    void workWithinATurnDoesNotWaitForAnother() {
        var queue = PasswordQueue.of(1, 0, Duration.ZERO);

        assertThat(queue.inTurn(() -> queue.inTurn(() -> "inner"))).isEqualTo("inner");
    }

    /** Each of them would take a processor beside the hash that is being computed. */
    @Test
    void everyKindOfHashWaitsForItsTurn() throws Exception {
        var queue = PasswordQueue.of(1, 0, LONG);
        var encoder = PasswordEncoders.create(SETTINGS, queue);
        var check = PasswordCheck.of(encoder, SETTINGS, queue);
        var current = encoder.encode("password");
        var own = queue.bound(new BCryptPasswordEncoder(4));
        var bcrypt = own.encode("password");
        occupy(queue);

        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> encoder.encode("password"),
                () -> encoder.matches("password", current),
                () -> encoder.matches("password", DJANGOS),
                () -> own.encode("password"),
                () -> own.matches("password", bcrypt),
                () -> check.verify(null, "password"),
                () -> check.verify("!", "password"),
                () -> check.verify(current, "password"),
                () -> check.verify(DJANGOS, "l\u00e8tmein"))) {
            assertUnavailable(work);
        }
    }

    @Test
    void invalidNumbersAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordQueue.of(0, 1, LONG))
                .withMessageContaining("concurrency (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordQueue.of(1, -1, LONG))
                .withMessageContaining("max-waiting (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordQueue.of(1, 1, Duration.ofSeconds(-1)))
                .withMessageContaining("max-wait (PT-1S)");
    }

    private Future<String> occupy(PasswordQueue queue) throws InterruptedException {
        var first = threads.submit(() -> queue.inTurn(this::work));
        begun.await();
        return first;
    }

    private String work() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "first";
    }

    private static void assertUnavailable(ThrowingCallable work) {
        var refusal = catchThrowableOfType(ApiException.class, work);
        assertThat(refusal).isNotNull();
        assertThat(refusal.status().value()).isEqualTo(503);
        assertThat(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }
}
