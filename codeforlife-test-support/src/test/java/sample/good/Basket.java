package sample.good;

import java.time.Clock;
import java.time.Instant;

record Basket(Clock clock) {

    Instant filledAt() {
        return Instant.now(clock);
    }
}
