package education.codeforlife.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.database.ExpiredRows;
import education.codeforlife.settings.test.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanUpTests {

    private static final Duration MAX_DURATION = Duration.ofMinutes(10);

    private final MutableClock clock = new MutableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> batches = new ArrayList<>();

    @Test
    void rowsAreRemovedInBatchesUntilNoneAreLeft() {
        cleanUp(rows("sessions", 25)).run();

        assertThat(batches).containsExactly("sessions 10", "sessions 10", "sessions 5");
    }

    @Test
    void kindsTakeTurns() {
        cleanUp(rows("sessions", 20), rows("places", 5)).run();

        assertThat(batches).containsExactly("sessions 10", "places 5", "sessions 10", "sessions 0");
    }

    @Test
    void removedRowsAreCountedByName() {
        cleanUp(rows("sessions", 25), rows("places", 3)).run();

        assertThat(count("removed", "sessions")).isEqualTo(25);
        assertThat(count("removed", "places")).isEqualTo(3);
    }

    @Test
    void kindThatFailsDoesNotStopTheOthers() {
        cleanUp(failing(), rows("places", 15)).run();

        assertThat(batches).containsExactly("places 10", "places 5");
        assertThat(count("failures", "broken")).isEqualTo(1);
    }

    @Test
    void kindThatFailsIsTriedAgainInTheNextRun() {
        var cleanUp = cleanUp(failing());

        cleanUp.run();
        cleanUp.run();

        assertThat(count("failures", "broken")).isEqualTo(2);
    }

    @Test
    void runEndsWhenItsLongestDurationIsOver() {
        cleanUp(slow("sessions", 1000, MAX_DURATION.dividedBy(2))).run();

        assertThat(batches).containsExactly("sessions 10", "sessions 10");
    }

    @Test
    void runEndsWhenTheNodeStops() {
        cleanUp(rows("sessions", 1000)).runUntil(() -> batches.size() == 3);

        assertThat(batches).hasSize(3);
    }

    @Test
    void boundsThatAreNotPositiveAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CleanUpSettings(0, MAX_DURATION))
                .withMessageContaining("codeforlife.clean-up.batch-size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CleanUpSettings(1, Duration.ZERO))
                .withMessageContaining("codeforlife.clean-up.max-duration");
    }

    private CleanUp cleanUp(ExpiredRows... rows) {
        return CleanUp.of(List.of(rows), new CleanUpSettings(10, MAX_DURATION), clock, meters);
    }

    private double count(String meter, String rows) {
        return meters.get("codeforlife.clean-up." + meter)
                .tag("rows", rows)
                .counter()
                .count();
    }

    private ExpiredRows rows(String name, int count) {
        return slow(name, count, Duration.ZERO);
    }

    private ExpiredRows slow(String name, int count, Duration batchDuration) {
        return new ExpiredRows() {

            private int left = count;

            @Override
            public String name() {
                return name;
            }

            @Override
            public int removeUpTo(int limit) {
                int removed = Math.min(left, limit);
                left -= removed;
                batches.add(name + " " + removed);
                clock.advance(batchDuration);
                return removed;
            }
        };
    }

    private static ExpiredRows failing() {
        return new ExpiredRows() {

            @Override
            public String name() {
                return "broken";
            }

            @Override
            public int removeUpTo(int limit) {
                throw new IllegalStateException("The table does not exist");
            }
        };
    }
}
