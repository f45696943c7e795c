package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts the lines of the service that the benchmarks have twice, and compares the pages that name them. */
class ComparedLinesTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path SERVICES = REPOSITORY.resolve("benchmarks/src/main/java/education/codeforlife/benchmark");
    private static final Path BY_HAND = SERVICES.resolve("handwritten");

    /** Baskets serve the measurement of lists alone. */
    private static final List<String> OTHERS = List.of(
            "Basket.java",
            "BasketController.java",
            "BasketRead.java",
            "BasketReader.java",
            "BasketViewSet.java",
            "BodyBenchmark.java");

    private static final List<String> SECOND_BULK = List.of("FruitBulk.java", "JdbcBulk.java");

    @Test
    void pagesNameTheLinesOfToday() throws IOException {
        var withLibrary = lines(SERVICES.resolve("framework"));
        var all = lines(BY_HAND);
        var needed = all - secondBulk();
        assertThat(Files.readString(REPOSITORY.resolve("docs/porting.md")))
                .contains("| with the library | %d |".formatted(withLibrary))
                .contains("| by hand, all files | %d |".formatted(all))
                .contains("| by hand, what one such service needs | %d |".formatted(needed));
        assertThat(Files.readString(REPOSITORY.resolve("README.md")))
                .contains("in %d lines with the library, and in %d lines by hand".formatted(withLibrary, needed));
    }

    private static long lines(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> !OTHERS.contains(file.getFileName().toString()))
                    .mapToLong(file -> text(file).lines().count())
                    .sum();
        }
    }

    private static long secondBulk() {
        return SECOND_BULK.stream()
                .mapToLong(file -> text(BY_HAND.resolve(file)).lines().count())
                .sum();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
