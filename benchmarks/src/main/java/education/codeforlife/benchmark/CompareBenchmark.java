package education.codeforlife.benchmark;

import education.codeforlife.benchmark.alike.AlikeApplication;
import education.codeforlife.benchmark.framework.FrameworkApplication;
import education.codeforlife.benchmark.handwritten.HandwrittenApplication;
import education.codeforlife.database.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compares the packaged template with two services by hand: one with the same security chain, sessions, validation and
 * log line, which has to be reached, and a raw one with what the wire contract demands only. Lists for users with a session, and with
 * all that a view set declares, are compared on services of the benchmark's own.
 *
 * <pre>{@code
 * CompareBenchmark [--runs=5] [--blocks=8] [--template=JAR] [--charts=FOLDER] [--jvm=FLAGS] [LOAD …]
 * }</pre>
 *
 * <p>Each run starts new services and warms them up until the processor time of a request is flat. Then blocks of
 * the same requests take turns. It ends with status 1 if a median over the runs is below what is required.
 */
public final class CompareBenchmark {

    private static final int[] CLIENTS = {1, 4, 16};
    private static final int[] BULK_CLIENTS = {1};
    private static final String[] LIKE_TEMPLATE = {
        "--logging.level.root=info", "--logging.structured.format.console=ecs", "--codeforlife.fixtures="
    };

    /** A service by hand has Hibernate's own batches. */
    private static final String OWN_BATCHES = "--codeforlife.database.multi-row-updates=false";

    private static final double SINGLE = 0.85;
    private static final double BULK = 0.95;
    private static final double START_UP = 1 / 1.25;

    /** A processor time that has changed by less than this, from one warm-up block to the next, is flat. */
    private static final double FLAT = 0.05;

    /** The JVM's second compiler takes a method after some thousand calls. */
    private static final int WARM_UP = 8000;

    /** A bulk request has 1000 rows. */
    private static final int WARM_UP_BULK = 200;

    private static final int WARM_UP_PARTS = 4;

    private final Options options;
    private final Path template;
    private final int blocks;
    private final CompareReport report = new CompareReport();

    private CompareBenchmark(Options options) {
        this.options = options;
        this.template = extracted(Path.of(options.template()));
        this.blocks = options.blocks(8);
    }

    /** Extracts a packaged service as its image does, since a jar within a jar is slower to start. */
    private static Path extracted(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(
                    "Missing " + jar.toAbsolutePath()
                            + ": package the template with ./mvnw -pl template-service -am package, or name a jar by --template");
        }
        try {
            var folder = Files.createTempDirectory("benchmark");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = List.of(
                    java,
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    folder.toString());
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) throw new IllegalStateException("Cannot extract " + jar + ": status " + status);
            return folder.resolve(jar.getFileName());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        var benchmark = new CompareBenchmark(Options.of(arguments));
        for (int run = 0; run < benchmark.options.runs(); run++) benchmark.run(run);
        boolean reached = benchmark.report.print();
        var charts = benchmark.options.charts();
        if (charts != null) benchmark.report.chart().write(charts.resolve("performance.svg"));
        if (!reached) System.exit(1);
    }

    private void run(int run) {
        measure(run, Operation.values(), Operation::fill, true, this::template, this::alike, this::raw);
        try (var database = TestDatabase.create()) {
            measure(
                    run,
                    ListLoad.values(),
                    ListLoad::fill,
                    false,
                    () -> start("framework", FrameworkApplication.class, database, "--codeforlife.auth.enabled=true"),
                    () -> start("alike", AlikeApplication.class, database));
        }
    }

    private Service start(String name, Class<?> application, TestDatabase database, String... more) {
        return Service.start(name, application, database, options.flags(), with(more));
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(LIKE_TEMPLATE), Stream.of(more)).toArray(String[]::new);
    }

    private Service template() {
        return Service.start("template", template, options.flags(), LIKE_TEMPLATE);
    }

    private Service alike() {
        return Service.start("alike", AlikeApplication.class, options.flags(), with(OWN_BATCHES));
    }

    private Service raw() {
        return Service.start("raw", HandwrittenApplication.class, options.flags());
    }

    @SafeVarargs
    private void measure(
            int run, Load[] loads, Consumer<List<Service>> fill, boolean startUp, Supplier<Service>... starts) {
        var chosen =
                Stream.of(loads).filter(load -> options.choose(load.label())).toList();
        if (chosen.isEmpty()) return;
        var started = new TreeMap<Integer, Service>();
        try {
            var startUps = new double[starts.length];
            for (int turn = 0; turn < starts.length; turn++) {
                int which = (run + turn) % starts.length; // one after the other, and each of them first now and then
                var service = starts[which].get();
                started.put(which, service);
                startUps[which] = service.startUp() * 1000;
            }
            if (startUp) report.record("start-up", 0, START_UP, startUps);
            var services = List.copyOf(started.values());
            fill.accept(services);
            chosen.forEach(load -> compare(load, services));
        } finally {
            started.values().forEach(Service::close);
        }
    }

    private void compare(Load load, List<Service> services) {
        services.forEach(service -> warmUp(load, service));
        for (int clients : load.isBulk() ? BULK_CLIENTS : CLIENTS) {
            var times = new double[services.size()][blocks];
            for (int block = 0; block < blocks; block++) {
                for (int turn = 0; turn < services.size(); turn++) {
                    int which = (block + turn) % services.size();
                    times[which][block] = time(load, services.get(which), block, clients);
                }
            }
            report.record(
                    load.label(),
                    clients,
                    load.isBulk() ? BULK : SINGLE,
                    Stream.of(times).mapToDouble(Ratios::median).toArray());
        }
    }

    /** Until the compilers of the JVM are done, they use most of the processor time of a request. */
    private static void warmUp(Load load, Service service) {
        int part = (load.isBulk() ? WARM_UP_BULK : WARM_UP) / WARM_UP_PARTS;
        double before = Double.MAX_VALUE;
        for (int parts = 1; parts <= 2 * WARM_UP_PARTS; parts++) {
            double now = processorTime(load, service, part);
            if (parts >= WARM_UP_PARTS && Math.abs(now / before - 1) < FLAT) return;
            before = now;
        }
    }

    /** Returns the processor time of at least as many requests, for each of them. */
    private static double processorTime(Load load, Service service, int requests) {
        double begun = service.processorTime();
        int sent = 0;
        for (int block = -1; sent < requests; block--) {
            load.prepare(service);
            var each = load.block(service, new Random(block));
            service.share(each, load.isBulk() ? 1 : 4);
            load.clean(service);
            sent += each.size();
        }
        return (service.processorTime() - begun) / sent;
    }

    /** Returns the milliseconds of a request. */
    private static double time(Load load, Service service, int block, int clients) {
        load.prepare(service);
        var requests = load.block(service, new Random(block));
        long begun = System.nanoTime();
        service.share(requests, clients);
        double millis = (System.nanoTime() - begun) / 1e6;
        load.clean(service);
        return millis / requests.size();
    }
}
