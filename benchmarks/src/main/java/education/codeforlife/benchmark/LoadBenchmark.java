package education.codeforlife.benchmark;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import education.codeforlife.benchmark.framework.FrameworkApplication;
import education.codeforlife.database.test.DatabaseProxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures whether a service stays alive: while 300 users log in at once from four addresses, and while its database is
 * away for 20 seconds and 200 requests a second need it.
 *
 * <pre>{@code
 * LoadBenchmark [--jvm=FLAGS] [logins] [refused] [hanging]
 * }</pre>
 */
public final class LoadBenchmark {

    private static final int LOGINS = 300;
    private static final int ADDRESSES = 4;
    private static final int REQUESTS_PER_SECOND = 200;
    private static final int OUTAGE_SECONDS = 20;
    private static final int PROBE_MILLIS = 100;
    private static final byte[] LIVEZ = Connection.request("GET", "/livez", "");
    private static final byte[] LIST = Connection.request("GET", "/fruits/?limit=1", "");

    private final Service service;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(LOGINS + REQUESTS_PER_SECOND);

    private LoadBenchmark(Service service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        try (var service = Service.startBehindProxy(
                "load",
                FrameworkApplication.class,
                options.flags(),
                "--codeforlife.auth.enabled=true",
                "--codeforlife.service.trusted-proxies=127.0.0.1,::1")) {
            new LoadBenchmark(service).run(options);
        }
    }

    private void run(Options options) throws Exception {
        Operation.fill(service);
        warmUp();
        if (options.choose("logins")) report("300 logins", this::logIn);
        if (options.choose("refused")) report("database refuses", () -> takeAway(DatabaseProxy::refuse));
        if (options.choose("hanging")) report("database hangs", () -> takeAway(DatabaseProxy::hang));
        threads.shutdownNow();
    }

    private void warmUp() {
        try (var connection = service.connect()) {
            for (int i = 0; i < 2000; i++) connection.send(i % 2 == 0 ? LIVEZ : LIST);
            var proof = service.browser().fetchCsrfCookie().headers();
            for (int i = 0; i < 40; i++) connection.exchange(login(i, "203.0.113.7", proof));
        }
    }

    /** Probes the service as Kubernetes does, with a connection for each probe, while the load lasts. */
    private void report(String name, Callable<Map<Integer, Long>> load) throws Exception {
        var probes = new ArrayList<Future<Long>>();
        var probing = threads.scheduleAtFixedRate(
                () -> probes.add(threads.submit(this::probe)), 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
        var statuses = load.call();
        probing.cancel(false);
        var millis = new long[probes.size()];
        for (int i = 0; i < millis.length; i++) millis[i] = probes.get(i).get();
        Arrays.sort(millis);
        print(String.format(
                Locale.ROOT,
                "%s: answers by status %s; livez: %d probes, median %d ms, 99 of 100 within %d ms, longest %d ms,"
                        + " %d longer than 1 s",
                name,
                statuses,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                LongStream.of(millis).filter(time -> time > 1000).count()));
    }

    private long probe() {
        long begun = System.nanoTime();
        try (var connection = service.connect()) {
            connection.send(LIVEZ);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private Map<Integer, Long> logIn() throws Exception {
        var proof = service.browser().fetchCsrfCookie().headers();
        return statuses(IntStream.range(0, LOGINS)
                .mapToObj(login ->
                        threads.submit(() -> exchange(login(login, "198.51.100." + login % ADDRESSES, proof))))
                .toList());
    }

    private static byte[] login(int number, String address, Map<String, String> proof) {
        var headers = new HashMap<>(proof);
        headers.put("X-Forwarded-For", address);
        return Connection.request(
                "POST",
                "/session/login-with-email/",
                "{\"email\": \"user" + number + "@example.com\", \"password\": \"wrong\"}",
                headers);
    }

    private Map<Integer, Long> takeAway(Consumer<DatabaseProxy> outage) throws Exception {
        outage.accept(service.proxy());
        var requests = new ArrayList<Future<Integer>>();
        var sending = threads.scheduleAtFixedRate(
                () -> requests.add(threads.submit(() -> exchange(LIST))),
                0,
                1_000_000 / REQUESTS_PER_SECOND,
                TimeUnit.MICROSECONDS);
        TimeUnit.SECONDS.sleep(OUTAGE_SECONDS);
        service.proxy().restore();
        long restored = System.nanoTime();
        while (exchange(LIST) != 200) TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        print("recovered after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - restored) + " ms");
        sending.cancel(false);
        return statuses(requests);
    }

    private int exchange(byte[] request) {
        try (var connection = service.connect()) {
            return connection.exchange(request).status();
        }
    }

    private static Map<Integer, Long> statuses(List<Future<Integer>> answers)
            throws ExecutionException, InterruptedException {
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) statuses.add(answer.get());
        return statuses.stream().collect(groupingBy(status -> status, TreeMap::new, counting()));
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}
