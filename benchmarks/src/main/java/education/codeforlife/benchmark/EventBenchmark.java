package education.codeforlife.benchmark;

import education.codeforlife.benchmark.event.BasketFilled;
import education.codeforlife.benchmark.event.BasketStored;
import education.codeforlife.benchmark.event.EventApplication;
import education.codeforlife.benchmark.event.EventEffects;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.event.Events;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.event.test.NatsServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an event costs that is sent when and only when its transaction commits, by NATS, against the client of NATS alone
 * with an inbox; how many events a second leave the outbox; and how long an event takes from its transaction to its effect,
 * by NATS and without a broker. It ends with status 1 if less is reached than is required.
 *
 * <pre>{@code
 * EventBenchmark [--blocks=20] [--warmup=30]
 * }</pre>
 */
public final class EventBenchmark {

    private static final int EVENTS = 500;
    private static final int BATCH = 100;
    private static final int BATCHES = 100;
    private static final int THREADS = 4;
    private static final long PACE_NANOS = 20_000_000;

    private static final double REQUIRED_RATIO = 0.8;
    private static final double REQUIRED_RATE = 5000;
    private static final double LONGEST_DELAY = 100;

    private final ConfigurableApplicationContext context;
    private final Events events;
    private final EventEffects effects;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private EventBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.events = context.getBean(Events.class);
        this.effects = context.getBean(EventEffects.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        boolean good;
        try (var nats = NatsServer.start();
                var database = TestDatabase.create()) {
            start(database, nats, "--codeforlife.event.provision").close();
            try (var context = start(database, nats)) {
                good = new EventBenchmark(context).byNats(nats, options);
            }
        }
        try (var database = TestDatabase.create();
                var context = start(database)) {
            good &= new EventBenchmark(context).isSoon("without a broker", options);
        }
        if (!good) System.exit(1);
    }

    private static ConfigurableApplicationContext start(TestDatabase database, NatsServer nats, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--codeforlife.event.nats.url=" + nats.url());
        arguments.add("--codeforlife.event.nats.threads=" + THREADS);
        return start(database, arguments.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(TestDatabase database, String... more) {
        var arguments = new ArrayList<>(Service.ofModule(more));
        arguments.addAll(List.of(
                "--codeforlife.environment=local",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.main.banner-mode=off"));
        return new SpringApplicationBuilder(EventApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private boolean byNats(NatsServer nats, Options options) {
        try (var plain = new PlainEvents(nats.url(), THREADS, transaction, jdbc, effects)) {
            return isCheap(plain, options) & isFast(options) & isSoon("by NATS", options);
        }
    }

    private boolean isCheap(PlainEvents plain, Options options) {
        var times = new double[2][options.blocks(20)];
        for (int block = -options.warmup(); block < options.blocks(20); block++) {
            vacuum();
            double plainTime = effects.millisOfEach(EVENTS, plain::publish);
            double ourTime = effects.millisOfEach(EVENTS, this::publish);
            if (block < 0) continue;
            times[0][block] = plainTime;
            times[1][block] = ourTime;
        }
        var ratios = Ratios.of(times[0], times[1]);
        print(
                "publish and effect, plain client's time / ours: %s, plain %.2f ms, ours %.2f ms",
                ratios, Ratios.median(times[0]), Ratios.median(times[1]));
        return ratios.median() >= REQUIRED_RATIO;
    }

    private void publish(int number) {
        transaction.executeWithoutResult(status -> {
            effects.fill(number);
            events.publish(new BasketFilled(number, System.nanoTime()));
        });
    }

    /** The server of tests does not do it by itself, and dead rows of the blocks before make an outbox slow. */
    private void vacuum() {
        jdbc.sql("vacuum analyze").update();
    }

    private boolean isFast(Options options) {
        var rates = new double[options.blocks(20)];
        for (int block = -options.warmup() / 3; block < rates.length; block++) {
            vacuum();
            double rate = rate();
            if (block >= 0) rates[block] = rate;
        }
        print("outbox: %.0f events a second", Ratios.median(rates));
        return Ratios.median(rates) >= REQUIRED_RATE;
    }

    /** Returns the events a second, from the first publication until the outbox is empty. */
    private double rate() {
        var outbox = context.getBean(OutboxTable.class);
        long begun = System.nanoTime();
        for (int batch = 0; batch < BATCHES; batch++) {
            var baskets = IntStream.range(0, BATCH).mapToObj(BasketStored::new).toList();
            transaction.executeWithoutResult(status -> events.publishAll(baskets));
        }
        while (outbox.count() > 0) LockSupport.parkNanos(PACE_NANOS / 10);
        return BATCH * BATCHES / ((System.nanoTime() - begun) / 1e9);
    }

    private boolean isSoon(String how, Options options) {
        for (int block = -options.warmup() / 10; block < 0; block++) {
            effects.millisOfEach(EVENTS / 2, this::publishAtPace);
        }
        double unused = effects.millisOfEach(EVENTS, this::publishAtPace);
        var delays = effects.delays();
        double middle = delays.get(EVENTS / 2);
        print(
                "from transaction to effect %s: %.1f ms, 99 of 100 within %.1f ms",
                how, middle, delays.get(EVENTS * 99 / 100));
        return middle <= LONGEST_DELAY;
    }

    private void publishAtPace(int number) {
        publish(number);
        LockSupport.parkNanos(PACE_NANOS);
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
