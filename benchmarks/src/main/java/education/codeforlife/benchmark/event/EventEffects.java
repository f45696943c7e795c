package education.codeforlife.benchmark.event;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work of publishers and of subscribers, the same for all. */
@Component
public class EventEffects {

    private static final long PATIENCE_SECONDS = 60;

    private final JdbcClient jdbc;
    private final Collection<Long> delays = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch expected = new CountDownLatch(0);

    EventEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists baskets_filled (number int not null)")
                .update();
        jdbc.sql("create table if not exists stocks (number int not null)").update();
    }

    /** What an event is about, in the transaction of its publisher. */
    public void fill(int number) {
        jdbc.sql("insert into baskets_filled (number) values (?)").param(number).update();
    }

    /**
     * The effect of an event, in the transaction of its subscriber.
     *
     * @param published the time of {@link System#nanoTime()}
     */
    public void write(int number, long published) {
        delays.add(System.nanoTime() - published);
        jdbc.sql("insert into stocks (number) values (?)").param(number).update();
        expected.countDown();
    }

    /** Returns the milliseconds of each of some events, from the first publication to the last effect. */
    public double millisOfEach(int events, IntConsumer publish) {
        delays.clear();
        expected = new CountDownLatch(events);
        long begun = System.nanoTime();
        IntStream.range(0, events).forEach(publish);
        try {
            if (!expected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(expected.getCount() + " of " + events + " events have no effect");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e6 / events;
    }

    /** Returns the milliseconds from the publication of each event to its effect, in ascending order. */
    public List<Double> delays() {
        return delays.stream().map(nanos -> nanos / 1e6).sorted().toList();
    }
}
