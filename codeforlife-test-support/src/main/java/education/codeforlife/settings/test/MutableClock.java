package education.codeforlife.settings.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;

/**
 * A clock that a test moves. It is a bean of every test's application context, and the one that the whole application
 * asks for the time: sessions, tokens and tasks see what a test does to it. Before each test it is put back to the time
 * of the application's own clock, with which it runs until the test says otherwise.
 *
 * <pre>{@code
 * @Test
 * void basketsExpire(@Autowired MutableClock clock) {
 *     clock.advance(Duration.ofDays(3));
 *     …
 * }
 * }</pre>
 *
 * <p>{@code @Import(MutableClock.class)} on a test class, whose application is started for it, takes a clock that stands
 * still at {@link #START} when a test begins.
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

    /** The time of a clock, and how far it was moved from there. */
    private record Time(InstantSource clock, Duration moved) {

        static Time of(InstantSource clock) {
            return new Time(clock, Duration.ZERO);
        }

        Time plus(Duration duration) {
            return new Time(clock, moved.plus(duration));
        }

        Instant instant() {
            return clock.instant().plus(moved);
        }
    }

    private final Time start;
    private final AtomicReference<Time> now;
    private final ZoneId zone;

    /** Returns a clock that stays at {@link #START} until it is moved. */
    public MutableClock() {
        this(Time.of(InstantSource.fixed(START)), ZoneOffset.UTC);
    }

    /** A clock that runs with another one until it is set. */
    MutableClock(Clock service) {
        this(Time.of(service), service.getZone());
    }

    private MutableClock(Time start, ZoneId zone) {
        this(start, new AtomicReference<>(start), zone);
    }

    private MutableClock(Time start, AtomicReference<Time> now, ZoneId zone) {
        this.start = start;
        this.now = now;
        this.zone = zone;
    }

    /** Moves the time on, or back if the duration is negative. */
    public void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    /** Sets the time. The clock stays there. */
    public void set(Instant instant) {
        now.set(Time.of(InstantSource.fixed(instant)));
    }

    /** Puts the time back to what it was before the test moved it. */
    public void reset() {
        now.set(start);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get()).instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, in another zone: it moves with this clock. */
    @Override
    public MutableClock withZone(ZoneId zone) {
        return new MutableClock(start, now, zone);
    }
}
