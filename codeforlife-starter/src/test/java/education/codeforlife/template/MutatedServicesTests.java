package education.codeforlife.template;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services of every version, changed by chance, are updated to the newest: no change of either side is lost. */
class MutatedServicesTests {

    private static final List<String> VERSIONS = List.of("0.1.0", "0.2.0", "0.3.0");
    private static final String NEWEST = "0.4.0";
    private static final int SERVICES = 24;

    private static final List<String> FIGURES = new ArrayList<>();

    private static ScratchLibrary library;
    private static Snapshot newest;

    @BeforeAll
    static void releaseFourVersions(@TempDir Path directory) throws IOException {
        library = ScratchLibrary.in(directory).withCompiledProgram();
        var template = new Template(library.template());
        template.first();
        release("0.1.0");
        template.second();
        release("0.2.0");
        template.third();
        release("0.3.0");
        template.fourth();
        release(NEWEST);
        newest = Snapshot.of(directory.resolve(NEWEST));
    }

    /** Keeps a service of each version. */
    private static void release(String version) throws IOException {
        library.release(version);
        Files.move(library.service("account"), library.directory.resolve(version));
    }

    @AfterAll
    static void printFigures() {
        FIGURES.forEach(System.out::println);
    }

    static Stream<Service> services() {
        return IntStream.range(0, SERVICES).mapToObj(seed -> new Service(VERSIONS.get(seed % VERSIONS.size()), seed));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingIsLost(Service made) throws IOException {
        var service = made.mutated();
        var change = new Change(Snapshot.of(library.directory.resolve(made.version)), Snapshot.of(service));
        var outcome = library.update(service);
        var conflicts = conflicts(service);
        assertThat(outcome.status()).as(outcome.errors()).isEqualTo(conflicts.isEmpty() ? 0 : 1);
        assertThat(conflicts).allSatisfy(path -> assertThat(outcome.errors()).contains("  " + path + "\n"));
        var updated = Snapshot.of(service);
        change.keepsWhatUsersWrote(updated);
        change.keepsWhatUsersDeleted(updated, conflicts);
        change.keepsFilesThatOneSideChanged(updated, conflicts);
        change.keepsLinesThatBothSidesChanged(updated, conflicts);
        FIGURES.add("%s to %s, service %2d: %2d files changed by its users, %d conflicts"
                .formatted(made.version, NEWEST, made.seed, change.paths().size(), conflicts.size()));
        library.commit(service, "build: update");
        assertThat(library.update(service).succeeds().output()).contains("Up to date");
    }

    private static Set<String> conflicts(Path service) {
        var paths = library.git(service, "-c", "core.quotePath=false", "diff", "--name-only", "--diff-filter=U");
        return paths.lines().collect(toSet());
    }

    record Service(String version, int seed) {

        Path mutated() {
            var service = library.directory.resolve(version + "-" + seed);
            library.git(library.directory, "clone", "-q", version, service.toString());
            new Mutation(service, seed).apply();
            library.commit(service, "feat: what users do");
            return service;
        }
    }

    /** What users did to a service since it was made. */
    record Change(Snapshot made, Snapshot mine) {

        Set<String> paths() {
            var all = new TreeSet<>(made.files().keySet());
            all.addAll(mine.files().keySet());
            all.removeIf(path -> isSame(path, made, mine));
            return all;
        }

        void keepsWhatUsersWrote(Snapshot updated) {
            var words = words(mine);
            assertThat(words(updated)).containsAll(words);
        }

        void keepsWhatUsersDeleted(Snapshot updated, Set<String> conflicts) {
            assertThat(made.files().keySet())
                    .filteredOn(path -> !mine.files().containsKey(path) && !conflicts.contains(path))
                    .allSatisfy(path -> assertThat(updated.files()).doesNotContainKey(path));
        }

        void keepsFilesThatOneSideChanged(Snapshot updated, Set<String> conflicts) {
            assertThat(mine.files().keySet())
                    .filteredOn(path -> !conflicts.contains(path) && !path.startsWith("moved/"))
                    .allSatisfy(path -> {
                        if (isSame(path, made, newest)) {
                            assertSame(path, updated, mine);
                        } else if (isSame(path, made, mine)) {
                            assertSame(path, updated, newest);
                        }
                    });
        }

        void keepsLinesThatBothSidesChanged(Snapshot updated, Set<String> conflicts) {
            assertThat(mine.files().keySet())
                    .filteredOn(path -> !conflicts.contains(path) && changedByBoth(path))
                    .allSatisfy(path -> assertThat(lines(path, updated))
                            .containsAll(added(path, mine))
                            .containsAll(added(path, newest)));
        }

        private boolean changedByBoth(String path) {
            return newest.files().containsKey(path) && !isSame(path, made, mine) && !isSame(path, made, newest);
        }

        private Set<String> added(String path, Snapshot side) {
            var lines = lines(path, side);
            lines.removeAll(lines(path, made));
            return lines;
        }

        private static Set<String> lines(String path, Snapshot snapshot) {
            var content = snapshot.files().get(path);
            return content == null ? Set.of() : content.text().lines().collect(toSet());
        }

        private static Set<String> words(Snapshot snapshot) {
            var words = new HashSet<String>();
            snapshot.files()
                    .values()
                    .forEach(content ->
                            Mutation.WORD.matcher(content.text()).results().forEach(word -> words.add(word.group())));
            return words;
        }

        private static boolean isSame(String path, Snapshot one, Snapshot other) {
            return Objects.equals(one.files().get(path), other.files().get(path));
        }

        private static void assertSame(String path, Snapshot actual, Snapshot expected) {
            assertThat(actual.files().get(path))
                    .as(path)
                    .isEqualTo(expected.files().get(path));
        }
    }

    /** A template that changes in every way that it can. */
    record Template(Path folder) {

        void first() {
            write("docs/notes.txt", numbered("note", 40));
            write("docs/list.txt", numbered("item", 40));
            write("start.sh", "#!/bin/sh\n");
            write("logo.bin", "\0logo 1");
        }

        void second() {
            write("docs/list.txt", numbered("item", 40).replace("item 3\n", "item three\n"));
            write("added.txt", "added by the template\n");
            write("logo.bin", "\0logo 2");
            append("README.md", "The second version.");
        }

        void third() throws IOException {
            Files.move(folder.resolve("docs/notes.txt"), folder.resolve("docs/guide.txt"));
            Files.delete(folder.resolve(".dockerignore"));
            assertThat(folder.resolve("start.sh").toFile().setExecutable(true)).isTrue();
            write(
                    "docs/list.txt",
                    numbered("item", 40).replace("item 3", "item three").replace("item 20\n", ""));
        }

        void fourth() throws IOException {
            write("docs/list.txt", "A list\n" + numbered("item", 42).replace("item 30\n", "item thirty\n"));
            append("src/main/resources/application.yaml", "# the fourth version");
            Files.delete(folder.resolve("src/main/resources/fixtures/fruits.json"));
            write("logo.bin", "\0logo 4");
        }

        private static String numbered(String word, int count) {
            return Stream.iterate(1, number -> number + 1)
                    .limit(count)
                    .map(number -> word + " " + number + "\n")
                    .collect(joining());
        }

        private void append(String path, String line) {
            write(path, library.read(folder.resolve(path)) + line + "\n");
        }

        private void write(String path, String text) {
            library.write(folder.resolve(path), text);
        }
    }
}
