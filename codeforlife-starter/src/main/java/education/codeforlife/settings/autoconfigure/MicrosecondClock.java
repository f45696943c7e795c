package education.codeforlife.settings.autoconfigure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock whose instants have microseconds. {@link Clock#tick} cannot be used: on Java 17, {@link Clock#millis} divides by
 * zero if the tick is shorter than a millisecond.
 */
final class MicrosecondClock extends Clock {

    private final Clock clock;

    MicrosecondClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long millis() {
        return clock.millis();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MicrosecondClock(clock.withZone(zone));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MicrosecondClock microseconds && clock.equals(microseconds.clock);
    }

    @Override
    public int hashCode() {
        return clock.hashCode();
    }

    @Override
    public String toString() {
        return "MicrosecondClock[" + clock + "]";
    }
}
