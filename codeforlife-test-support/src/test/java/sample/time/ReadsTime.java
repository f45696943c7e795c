package sample.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

final class ReadsTime {

    private final Supplier<Instant> byReference = Instant::now;

    LocalDate inZone(ZoneId zone) {
        return LocalDate.now(zone);
    }

    long inMilliseconds() {
        return System.currentTimeMillis();
    }
}
