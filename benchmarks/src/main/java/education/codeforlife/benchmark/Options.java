package education.codeforlife.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What a benchmark is asked to do.
 *
 * @param blocks that are measured; {@code null} for as many as the benchmark needs
 * @param warmup blocks before those
 * @param runs with services of their own
 * @param template the jar of the packaged template
 * @param charts the folder to which charts are written; {@code null} if they are not
 * @param flags of the services' JVMs, in which {@code {service}} stands for the name of the service
 * @param chosen names of what is measured, empty for all
 */
record Options(
        @Nullable Integer blocks,
        int warmup,
        int runs,
        String template,
        @Nullable Path charts,
        List<String> flags,
        List<String> chosen) {

    private static final String TEMPLATE = "../template-service/target/codeforlife-templateservice-backend.jar";

    static Options of(String... arguments) {
        var source = new SimpleCommandLinePropertySource(arguments);
        return new Options(
                number(source.getProperty("blocks")),
                Integer.parseInt(Objects.requireNonNullElse(source.getProperty("warmup"), "30")),
                Integer.parseInt(Objects.requireNonNullElse(source.getProperty("runs"), "5")),
                Objects.requireNonNullElse(source.getProperty("template"), TEMPLATE),
                path(source.getProperty("charts")),
                words(source.getProperty("jvm"), " "),
                words(source.getProperty("nonOptionArgs"), ","));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static List<String> words(@Nullable String text, String separator) {
        return Arrays.stream(Objects.requireNonNullElse(text, "").split(separator))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int blocks(int needed) {
        return Objects.requireNonNullElse(blocks, needed);
    }

    boolean choose(String name) {
        return chosen.isEmpty() || chosen.contains(name);
    }
}
