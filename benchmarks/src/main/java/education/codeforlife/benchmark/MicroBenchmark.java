package education.codeforlife.benchmark;

import education.codeforlife.benchmark.framework.BodyBenchmark;
import education.codeforlife.benchmark.micro.PermissionBenchmark;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures parts of a request by JMH: what a permission costs, and binding and reading against Jackson and a mapper alone.
 * It ends with status 1 below what is required.
 *
 * <pre>{@code
 * MicroBenchmark [OPTION OF JMH …]
 * }</pre>
 */
public final class MicroBenchmark {

    private static final double PERMISSION_NANOS = 1000;
    private static final double PLAIN = 0.9;

    private final Map<String, RunResult> results;
    private boolean missed;

    private MicroBenchmark(Collection<RunResult> results) {
        this.results = results.stream().collect(Collectors.toMap(MicroBenchmark::name, result -> result));
    }

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(BodyBenchmark.class.getName())
                .include(PermissionBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        var benchmark = new MicroBenchmark(new Runner(options).run());
        benchmark.report();
        if (benchmark.missed) System.exit(1);
    }

    private static String name(RunResult result) {
        var name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void report() {
        print("| | measured | allocated | against | required |");
        print("|---|--:|--:|--:|--:|");
        row(
                "permission",
                "decide",
                "",
                "< 1 µs, nothing allocated",
                nanos("decide") < PERMISSION_NANOS && bytes("decide") < 1);
        compare("bind a body", "bind");
        compare("read a page of 50", "read");
    }

    private void compare(String label, String name) {
        double ratio = nanos(name + "Plain") / nanos(name);
        row(label, name, String.format(Locale.ROOT, "%.2f × plain", ratio), "0.90 × plain", ratio >= PLAIN);
    }

    private void row(String label, String name, String against, String required, boolean reached) {
        missed |= !reached;
        print(String.format(
                Locale.ROOT,
                "| %s | %.0f ns | %.0f B | %s | %s |",
                label,
                nanos(name),
                bytes(name),
                against,
                reached ? required : "**" + required + " missed**"));
    }

    private double nanos(String name) {
        return result(name).getPrimaryResult().getScore();
    }

    private double bytes(String name) {
        return Objects.requireNonNull(result(name).getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    private RunResult result(String name) {
        return Objects.requireNonNull(results.get(name), name);
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}
