package education.codeforlife.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What a benchmark is asked to do.
 *
 * @param blocks that are measured
 * @param warmup blocks before those
 * @param runs with services of their own
 * @param template the jar of the packaged template
 * @param flags of the services' JVMs
 * @param chosen names of what is measured, empty for all
 */
record Options(int blocks, int warmup, int runs, String template, List<String> flags, List<String> chosen) {

    private static final String TEMPLATE = "../template-service/target/codeforlife-templateservice-backend.jar";

    static Options of(String... arguments) {
        var source = new SimpleCommandLinePropertySource(arguments);
        return new Options(
                Integer.parseInt(Objects.requireNonNullElse(source.getProperty("blocks"), "40")),
                Integer.parseInt(Objects.requireNonNullElse(source.getProperty("warmup"), "30")),
                Integer.parseInt(Objects.requireNonNullElse(source.getProperty("runs"), "5")),
                Objects.requireNonNullElse(source.getProperty("template"), TEMPLATE),
                words(source.getProperty("jvm"), " "),
                words(source.getProperty("nonOptionArgs"), ","));
    }

    private static List<String> words(@Nullable String text, String separator) {
        return Arrays.stream(Objects.requireNonNullElse(text, "").split(separator))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean choose(String name) {
        return chosen.isEmpty() || chosen.contains(name);
    }
}
