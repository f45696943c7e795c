package education.codeforlife.benchmark;

import education.codeforlife.benchmark.alike.AlikeApplication;
import education.codeforlife.benchmark.handwritten.HandwrittenApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares the packaged template with two services by hand: one with the same security chain, sessions, validation and
 * log line, which has to be reached, and a raw one with what the wire contract demands only.
 *
 * <pre>{@code
 * CompareBenchmark [--runs=5] [--blocks=10] [--template=JAR] [--jvm=FLAGS] [OPERATION …]
 * }</pre>
 *
 * <p>Each run starts new services and warms them up until the processor time of a request is flat. Then blocks of
 * the same requests take turns. It ends with status 1 if a median over the runs is below what is required.
 */
public final class CompareBenchmark {

    private static final int[] CLIENTS = {1, 4, 16};
    private static final String[] LIKE_TEMPLATE = {
        "--logging.level.root=info", "--logging.structured.format.console=ecs", "--codeforlife.fixtures="
    };

    private static final int SERVICES = 3;
    private static final double SINGLE = 0.85;
    private static final double BULK = 0.95;
    private static final double START_UP = 1 / 1.25;

    /** A processor time that has changed by less than this, from one warm-up block to the next, is flat. */
    private static final double FLAT = 0.05;

    private static final int MAX_WARM_UP = 12;

    private final Options options;
    private final Path template;

    /** For each measurement, the values of the template, the rival that is alike, and the raw one in each run. */
    private final Map<String, List<double[]>> results = new LinkedHashMap<>();

    private final Map<String, Double> required = new LinkedHashMap<>();

    private CompareBenchmark(Options options) {
        this.options = options;
        this.template = Path.of(options.template());
        if (!Files.isRegularFile(template)) {
            throw new IllegalArgumentException(
                    "Missing " + template.toAbsolutePath()
                            + ": package the template with ./mvnw -pl template-service -am package, or name a jar by --template");
        }
    }

    public static void main(String[] arguments) {
        var benchmark = new CompareBenchmark(Options.of(arguments));
        for (int run = 0; run < benchmark.options.runs(); run++) benchmark.run(run);
        if (!benchmark.report()) System.exit(1);
    }

    private void run(int run) {
        var started = new TreeMap<Integer, Service>();
        try {
            var startUps = new double[SERVICES];
            for (int turn = 0; turn < SERVICES; turn++) {
                int which = (run + turn) % SERVICES; // one after the other, and each of them first now and then
                var service = start(which);
                started.put(which, service);
                startUps[which] = service.startUp() * 1000;
            }
            record("start-up", START_UP, startUps);
            var services = List.copyOf(started.values());
            services.forEach(Operation::fill);
            for (var operation : Operation.values()) {
                if (options.choose(operation.label())) compare(operation, services);
            }
        } finally {
            started.values().forEach(Service::close);
        }
    }

    private Service start(int which) {
        return switch (which) {
            case 0 -> Service.start("template", template, options.flags(), LIKE_TEMPLATE);
            case 1 -> Service.start("alike", AlikeApplication.class, options.flags(), LIKE_TEMPLATE);
            default -> Service.start("raw", HandwrittenApplication.class, options.flags());
        };
    }

    private void compare(Operation operation, List<Service> services) {
        services.forEach(service -> warmUp(operation, service));
        for (int clients : operation.isBulk() ? new int[] {1} : CLIENTS) {
            var times = new double[services.size()][options.blocks()];
            for (int block = 0; block < options.blocks(); block++) {
                for (int turn = 0; turn < services.size(); turn++) {
                    int which = (block + turn) % services.size();
                    times[which][block] = time(operation, services.get(which), block, clients);
                }
            }
            record(
                    operation.label() + " | " + clients,
                    operation.isBulk() ? BULK : SINGLE,
                    Arrays.stream(times).mapToDouble(CompareBenchmark::median).toArray());
        }
    }

    /** Until the compilers of the JVM are done, they use most of the processor time of a request. */
    private void warmUp(Operation operation, Service service) {
        double before = Double.MAX_VALUE;
        for (int block = 0; block < MAX_WARM_UP; block++) {
            double begun = service.processorTime();
            for (int i = 0; i < 4; i++) time(operation, service, -1 - i, 4);
            double now = service.processorTime() - begun;
            if (block > 2 && Math.abs(now / before - 1) < FLAT) return;
            before = now;
        }
    }

    /** Returns the milliseconds of a request. */
    private static double time(Operation operation, Service service, int block, int clients) {
        operation.prepare(service);
        var requests = operation.block(new Random(block));
        long begun = System.nanoTime();
        if (operation.isBulk()) {
            service.send(requests);
        } else {
            service.send(requests, clients);
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        operation.clean(service);
        return millis / requests.size() / (operation.isBulk() ? 1 : clients);
    }

    private void record(String measurement, double ratio, double[] values) {
        results.computeIfAbsent(measurement, key -> new ArrayList<>()).add(values);
        required.put(measurement, ratio);
    }

    /** Prints the table, and returns whether all that is required is reached. */
    private boolean report() {
        print("| operation | clients | template | alike | raw | × alike | × raw | required × alike |");
        print("|---|--:|--:|--:|--:|--:|--:|--:|");
        boolean reached = true;
        for (var entry : results.entrySet()) {
            var name = entry.getKey();
            var ratios = ratios(entry.getValue(), 1);
            double least = Objects.requireNonNull(required.get(name));
            boolean missed = median(ratios) < least;
            reached = reached && !missed;
            print("| " + (name.contains("|") ? name : name + " | ") + " | " + millis(entry.getValue())
                    + " | " + spread(ratios) + " | " + spread(ratios(entry.getValue(), 2)) + " | "
                    + String.format(Locale.ROOT, missed ? "**%.2f missed**" : "%.2f", least) + " |");
        }
        return reached;
    }

    private static String millis(List<double[]> runs) {
        var columns = IntStream.range(0, SERVICES)
                .mapToObj(which -> String.format(Locale.ROOT, "%.2f ms", median(column(runs, which))))
                .toList();
        return String.join(" | ", columns);
    }

    private static double[] column(List<double[]> runs, int which) {
        return runs.stream().mapToDouble(values -> values[which]).toArray();
    }

    private static double[] ratios(List<double[]> runs, int rival) {
        return runs.stream().mapToDouble(values -> values[rival] / values[0]).toArray();
    }

    private static String spread(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(values), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}
