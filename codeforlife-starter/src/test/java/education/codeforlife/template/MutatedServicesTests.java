package education.codeforlife.template;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services of every version, changed by chance, are updated to the newest: no change of either side is lost. */
class MutatedServicesTests {

    private static final List<String> VERSIONS = List.of("0.1.0", "0.2.0", "0.3.0");
    private static final String NEWEST = "0.4.0";
    private static final int SERVICES = 36;

    private static final int MOST_WITH_CONFLICTS = SERVICES * 5 / 100;

    /** A binary file is not merged by lines: if both sides change it, the conflict is right. */
    private static final String BINARY = ".bin";

    private static ScratchLibrary library;
    private static final String WITHOUT_PEOPLE = "-without-people";

    private static Map<String, Snapshot> newest;
    private static List<Updated> updated;

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
        newest = kinds(NEWEST).collect(toMap(kind -> kind, kind -> Snapshot.of(directory.resolve(kind))));
        VERSIONS.stream().flatMap(MutatedServicesTests::kinds).forEach(MutatedServicesTests::fetchTheNewest);
        updated = updateAll();
    }

    /** Copies of it need not fetch. */
    private static void fetchTheNewest(String kind) {
        var service = library.directory.resolve(kind);
        library.update(service).succeeds();
        library.git(service, "reset", "-q", "--hard");
    }

    /** By two at a time, as each waits for git most of the time. */
    private static List<Updated> updateAll() {
        var threads = Executors.newFixedThreadPool(2);
        try {
            return services()
                    .map(service -> CompletableFuture.supplyAsync(() -> Updated.of(service), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    /** Keeps services of each version. */
    private static void release(String version) throws IOException {
        library.release(version);
        Files.move(library.service("account"), library.directory.resolve(version));
        library.newService("account", "--without", "people").succeeds();
        Files.move(library.pathOf("account"), library.directory.resolve(version + WITHOUT_PEOPLE));
    }

    private static Stream<String> kinds(String version) {
        return Stream.of(version, version + WITHOUT_PEOPLE);
    }

    @Test
    void mostAreUpdatedWithoutConflict() {
        updated.forEach(System.out::println);
        assertThat(updated.stream()
                        .filter(service -> !service.conflicts.stream().allMatch(path -> path.endsWith(BINARY))))
                .hasSizeLessThanOrEqualTo(MOST_WITH_CONFLICTS);
    }

    @Test
    void theNextUpdateIsUpToDate() {
        var service = updated.get(0).service.folder();
        library.commit(service, "build: update");
        assertThat(library.update(service).succeeds().output()).contains("Up to date");
    }

    static List<Updated> updated() {
        return updated;
    }

    private static Stream<Service> services() {
        return IntStream.range(0, SERVICES).mapToObj(seed -> new Service(VERSIONS.get(seed % VERSIONS.size()), seed));
    }

    @ParameterizedTest
    @MethodSource("updated")
    void nothingIsLost(Updated service) {
        var outcome = service.outcome;
        assertThat(outcome.status()).as(outcome.errors()).isEqualTo(service.conflicts.isEmpty() ? 0 : 1);
        assertThat(service.conflicts)
                .allSatisfy(path -> assertThat(outcome.errors()).contains("  " + path + "\n"));
        service.change.keepsWhatUsersWrote(service.after);
        service.change.keepsWhatUsersDeleted(service.after, service.conflicts);
        service.change.keepsFilesThatOneSideChanged(service.after, service.conflicts);
        service.change.keepsLinesThatBothSidesChanged(service.after, service.conflicts);
        service.change.neverSetsVersionsBack(service.after);
    }

    private static Set<String> conflicts(Path service) {
        var paths = library.git(service, "-c", "core.quotePath=false", "diff", "--name-only", "--diff-filter=U");
        return paths.lines().collect(toSet());
    }

    record Service(String version, int seed) {

        Path folder() {
            return library.directory.resolve(version + "-" + seed);
        }

        /** One in ten was made without people. */
        String kind(String version) {
            return seed % 10 == 0 ? version + WITHOUT_PEOPLE : version;
        }

        Path made() {
            return library.directory.resolve(kind(version));
        }

        void mutate() {
            ScratchLibrary.copyAll(made(), folder());
            new Mutation(folder(), seed).apply();
            library.commit(folder(), "feat: what users do");
        }
    }

    /** A service after its update. */
    record Updated(Service service, Change change, Outcome outcome, Set<String> conflicts, Snapshot after) {

        static Updated of(Service service) {
            service.mutate();
            var made = Snapshot.of(service.made());
            var change = new Change(made, Snapshot.of(service.folder()), newest.get(service.kind(NEWEST)));
            var outcome = library.update(service.folder());
            var conflicts = MutatedServicesTests.conflicts(service.folder());
            return new Updated(service, change, outcome, conflicts, Snapshot.of(service.folder()));
        }

        @Override
        public String toString() {
            return "%s to %s, service %2d: %2d files changed by its users, conflicts %s"
                    .formatted(
                            service.version,
                            NEWEST,
                            service.seed,
                            change.paths().size(),
                            conflicts);
        }
    }

    /** What users did to a service since it was made. */
    record Change(Snapshot made, Snapshot mine, Snapshot newest) {

        private static final Pattern VERSION =
                Pattern.compile("(?<=\\.yaml@v)[0-9.]+|(?<=temurin:)[0-9]+|(?<=<version>)[0-9.]+");
        private static final Pattern RAISED =
                Pattern.compile("(?s)backend\\.yaml@v([0-9.]+)|temurin:([0-9]+)|<parent>.*?<version>([0-9.]+)");

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

        void neverSetsVersionsBack(Snapshot updated) {
            var paths = List.of("pom.xml", "Dockerfile", ".github/workflows/main.yaml");
            assertThat(paths)
                    .filteredOn(path -> updated.files().containsKey(path)
                            && mine.files().containsKey(path)
                            && !lowest(path, mine).isEmpty())
                    .allSatisfy(path -> assertThat(lowest(path, updated))
                            .isGreaterThanOrEqualTo(lowest(path, mine))
                            .isGreaterThanOrEqualTo(lowest(path, newest)));
        }

        private static String lowest(String path, Snapshot snapshot) {
            return RAISED.matcher(snapshot.files().get(path).text())
                    .results()
                    .flatMap(version -> Stream.of(version.group(1), version.group(2), version.group(3)))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse("");
        }

        private boolean changedByBoth(String path) {
            return newest.files().containsKey(path) && !isSame(path, made, mine) && !isSame(path, made, newest);
        }

        private Set<String> added(String path, Snapshot side) {
            var lines = lines(path, side);
            lines.removeAll(lines(path, made));
            return lines;
        }

        /** Without the versions, which are compared by {@link #neverSetsVersionsBack}. */
        private static Set<String> lines(String path, Snapshot snapshot) {
            var content = snapshot.files().get(path);
            if (content == null) return Set.of();
            return content.text()
                    .lines()
                    .map(line -> VERSION.matcher(line).replaceAll(""))
                    .collect(toSet());
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

        private static final String FRUIT = "src/main/java/education/codeforlife/service/templateservice/fruit/";

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
            append(".gitignore", "*.log");
            append("Dockerfile", "# the second version");
        }

        void third() throws IOException {
            Files.move(folder.resolve("docs/notes.txt"), folder.resolve("docs/guide.txt"));
            Files.delete(folder.resolve(".dockerignore"));
            replace("Dockerfile", "temurin:25", "temurin:27");
            replace("pom.xml", "  </dependencies>", "    <!-- the third version -->\n  </dependencies>");
            append("compose.yaml", "# the third version");
            assertThat(folder.resolve("start.sh").toFile().setExecutable(true)).isTrue();
            write(
                    "docs/list.txt",
                    numbered("item", 40).replace("item 3", "item three").replace("item 20\n", ""));
        }

        void fourth() throws IOException {
            write("docs/list.txt", "A list\n" + numbered("item", 42).replace("item 30\n", "item thirty\n"));
            append("src/main/resources/application.yaml", "# the fourth version");
            Files.delete(folder.resolve("src/main/resources/fixtures/fruits.json"));
            write(FRUIT + "FruitFilter.java", "// a part of the example\n");
            append(FRUIT + "FruitViewSet.java", "// the fourth version");
            append(".github/workflows/contributing.yaml", "# the fourth version");
            append("README.md", "The fourth version.");
            write("logo.bin", "\0logo 4");
        }

        private static String numbered(String word, int count) {
            return Stream.iterate(1, number -> number + 1)
                    .limit(count)
                    .map(number -> word + " " + number + "\n")
                    .collect(joining());
        }

        private void replace(String path, String text, String replacement) {
            write(path, library.read(folder.resolve(path)).replace(text, replacement));
        }

        private void append(String path, String line) {
            write(path, library.read(folder.resolve(path)) + line + "\n");
        }

        private void write(String path, String text) {
            library.write(folder.resolve(path), text);
        }
    }
}
