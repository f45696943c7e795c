package education.codeforlife.event.jdbc;

import education.codeforlife.event.Delivery;
import education.codeforlife.event.EventHeaders;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt to handle an event, and what its method decided. */
final class Attempt implements Delivery {

    private final EventHeaders headers;
    private final String group;
    private final int number;
    private boolean begun;
    private @Nullable Failure failure;

    /** @param number 1 for the first one */
    Attempt(EventHeaders headers, String group, int number) {
        this.headers = headers;
        this.group = group;
        this.number = number;
    }

    /** From now on, what fails is an attempt of the method. */
    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public EventHeaders headers() {
        return headers;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public int attempt() {
        return number;
    }

    @Override
    public void ack() {
        failure = null;
    }

    @Override
    public void nack(String reason) {
        failure = Failure.of(reason);
    }

    @Override
    public void later(Duration delay) {
        if (delay.isZero() || delay.isNegative()) {
            throw new IllegalArgumentException("Invalid delay " + delay + ": it must be positive");
        }
        failure = Failure.later(delay);
    }

    @Override
    public void reject(String reason) {
        failure = Failure.forGood(reason);
    }
}
