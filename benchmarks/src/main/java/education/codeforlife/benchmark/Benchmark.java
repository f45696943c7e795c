package education.codeforlife.benchmark;

import education.codeforlife.benchmark.framework.FrameworkApplication;
import education.codeforlife.benchmark.handwritten.HandwrittenApplication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Sends the same requests to each service, in blocks that take turns, and prints how they compare.
 *
 * <pre>{@code
 * Benchmark [--blocks=40] [--warmup=30] [--jvm=FLAGS] [OPERATION …]
 * }</pre>
 *
 * <p>One client waits for each answer, so that a ratio is one of latencies. Blocks take turns within moments of each
 * other: what else the machine does slows all of them, and cancels out.
 */
public final class Benchmark {

    private final List<Service> services;
    private final Options options;

    private Benchmark(List<Service> services, Options options) {
        this.services = services;
        this.options = options;
    }

    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        var flags = options.flags();
        try (var framework = Service.start("framework", FrameworkApplication.class, flags);
                var handwritten = Service.start("handwritten", HandwrittenApplication.class, flags);
                var jdbc = Service.start("jdbc", HandwrittenApplication.class, flags, "--benchmark.bulk=jdbc")) {
            new Benchmark(List.of(framework, handwritten, jdbc), options).run();
        }
    }

    private void run() {
        services.forEach(Operation::fill);
        print("| operation | framework | hand-written | JDBC | × hand-written | × JDBC |");
        print("|---|--:|--:|--:|--:|--:|");
        for (var operation : Operation.values()) {
            if (options.choose(operation.label())) print(row(operation, measure(operation)));
        }
    }

    private String row(Operation operation, Map<Service, double[]> times) {
        var row = new StringBuilder("| " + operation.label());
        for (var service : services) row.append(" | ").append(millis(times.get(service)));
        for (var rival : services.subList(1, services.size())) {
            row.append(" | ").append(ratios(times.get(rival), times.get(services.get(0))));
        }
        return row.append(" |").toString();
    }

    private static String millis(double @Nullable [] times) {
        if (times == null) return "";
        var sorted = times.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f ms", sorted[sorted.length / 2] / 1e6);
    }

    private static String ratios(double @Nullable [] rival, double @Nullable [] ours) {
        return rival == null || ours == null ? "" : Ratios.of(rival, ours).toString();
    }

    /** Nanoseconds of a request, for each service and block. */
    private Map<Service, double[]> measure(Operation operation) {
        var rivals = operation.isBulk() ? services : services.subList(0, 2);
        var times = new HashMap<Service, double[]>();
        rivals.forEach(service -> times.put(service, new double[options.blocks(40)]));
        for (int block = -options.warmup(); block < options.blocks(40); block++) {
            for (var service : turns(rivals, block)) {
                double time = time(operation, service, block);
                if (block >= 0) Objects.requireNonNull(times.get(service))[block] = time;
            }
        }
        return times;
    }

    /** Returns the services in another order for each block, so that each of them is the first equally often. */
    private static List<Service> turns(List<Service> services, int block) {
        var turns = new ArrayList<>(services);
        Collections.rotate(turns, block);
        return turns;
    }

    private static double time(Operation operation, Service service, int block) {
        operation.prepare(service);
        var requests = operation.block(service, new Random(block));
        long start = System.nanoTime();
        service.send(requests);
        long end = System.nanoTime();
        operation.clean(service);
        return (end - start) / (double) requests.size();
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}
