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

/** The prose of the repository against the word list in {@code src/test/resources/words}. */
class WordsTests {

    private static final Path REPOSITORY = Path.of("..");
    /** This check, which quotes the list, and the page that releases write from the subjects of commits. */
    private static final List<String> LEFT_OUT =
            List.of("codeforlife-starter/src/test/java/education/codeforlife/words/", "CHANGELOG.md");

    private static List<Hit> hits = List.of();
    private static List<Exemption> exemptions = List.of();

    @BeforeAll
    static void read() throws IOException {
        var words = Word.parse(Table.lines("/words/words.tsv"));
        exemptions = Exemption.parse(Table.lines("/words/exceptions.tsv"));
        hits = files().flatMap(file -> hits(file, words)).toList();
    }

    @Test
    void proseIsFreeOfWordsOfTheList() {
        assertThat(hits)
                .filteredOn(hit -> exemptions.stream().noneMatch(exemption -> exemption.covers(hit)))
                .as("words to write differently (CONTRIBUTING.md, 'Language')")
                .isEmpty();
    }

    @Test
    void everyExemptionIsUsed() {
        assertThat(exemptions).allSatisfy(exemption -> assertThat(hits).anyMatch(exemption::covers));
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
