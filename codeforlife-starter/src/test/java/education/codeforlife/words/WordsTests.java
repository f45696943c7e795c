package education.codeforlife.words;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.architecture.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The prose of the repository against the word list in {@code src/test/resources/words}.
 *
 * <p>Run with {@code -Dwords.list=true} to print every hit, and with {@code -Dwords.baseline=write} to lower the baseline.
 */
class WordsTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path BASELINE = Path.of("src/test/resources/words/baseline.tsv");
    /** This check, which quotes the list, and the page that releases write from the subjects of commits. */
    private static final List<String> LEFT_OUT =
            List.of("codeforlife-starter/src/test/java/education/codeforlife/words/", "CHANGELOG.md");

    private static List<Hit> hits = List.of();

    @BeforeAll
    static void read() throws IOException {
        var words = Word.parse(Table.lines("/words/words.tsv"));
        var exemptions = Exemption.parse(Table.lines("/words/exceptions.tsv"));
        hits = files().flatMap(file -> hits(file, words))
                .filter(hit -> exemptions.stream().noneMatch(exemption -> exemption.covers(hit)))
                .toList();
        if (Boolean.getBoolean("words.list")) {
            hits.forEach(System.out::println);
        }
    }

    @Test
    void noFileHasMoreWordsOfTheListThanBefore() throws IOException {
        var files = Baseline.of(hits).filesAbove(baseline());
        assertThat(hits.stream().filter(hit -> files.contains(hit.file())))
                .as("words to write differently (CONTRIBUTING.md, 'Language')")
                .isEmpty();
    }

    @Test
    void baselineHoldsTheCountsOfToday() throws IOException {
        var actual = Baseline.of(hits);
        if ("write".equals(System.getProperty("words.baseline"))
                && actual.filesAbove(baseline()).isEmpty()) {
            Files.write(BASELINE, actual.lines());
        }
        assertThat(actual.lines())
                .as("the baseline falls with the words: run this test with -Dwords.baseline=write")
                .isEqualTo(Files.readAllLines(BASELINE));
    }

    @Test
    void everyExemptionIsUsed() throws IOException {
        var words = Word.parse(Table.lines("/words/words.tsv"));
        var all = files().flatMap(file -> hits(file, words)).toList();
        assertThat(Exemption.parse(Table.lines("/words/exceptions.tsv")))
                .allSatisfy(exemption ->
                        assertThat(all.stream().anyMatch(exemption::covers)).isTrue());
    }

    /** Returns the committed baseline; that of today if there is none, so that a first one can be written. */
    private static Baseline baseline() throws IOException {
        return Files.notExists(BASELINE) ? Baseline.of(hits) : Baseline.parse(Files.readAllLines(BASELINE));
    }

    private static Stream<Hit> hits(Path file, List<Word> words) {
        var name = name(file);
        return Prose.of(name, text(file)).stream()
                .flatMap(passage -> words.stream()
                        .flatMap(word -> word.pattern()
                                .matcher(passage)
                                .results()
                                .map(found -> new Hit(name, word, found.group(), passage))));
    }

    private static Stream<Path> files() {
        return RepositoryFiles.all().stream()
                .filter(file -> Prose.isRead(file.getFileName().toString()) && isOurs(file));
    }

    private static boolean isOurs(Path file) {
        return LEFT_OUT.stream().noneMatch(name(file)::startsWith);
    }

    private static String name(Path file) {
        return REPOSITORY.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
