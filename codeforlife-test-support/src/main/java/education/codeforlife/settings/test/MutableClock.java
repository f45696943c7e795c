package education.codeforlife.settings.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;

/**
 * A clock that stands still until a test moves it. Imported, it is the one that the whole application asks for the
 * time, and is put back to {@link #START} before each test:
 *
 * <pre>{@code
 * @SpringBootTest
 * @Import(MutableClock.class)
 * class BasketTests {
 *     @Test
 *     void basketsExpire(@Autowired MutableClock clock) {
 *         clock.advance(Duration.ofDays(3));
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>Its instants are truncated to microseconds, as those of the application's clock are.
 *
 * <p>Thread-safe: all threads see the time as it was set last. Tests that share an application and run at the same time
 * share its clock, too.
 *
 * @since 0.1.0
 */
@Primary
public final class MutableClock extends Clock {

    public static final Instant START = Instant.parse("2024-07-15T12:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MutableClock() {
        this(new AtomicReference<>(START), ZoneOffset.UTC);
    }

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Moves the time on, or back if the duration is negative. */
    public void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Puts the time back to {@link #START}. */
    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, in another zone: it moves with this clock. */
    @Override
    public MutableClock withZone(ZoneId zone) {
        return new MutableClock(now, zone);
    }
}
