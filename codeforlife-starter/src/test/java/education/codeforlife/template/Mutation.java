package education.codeforlife.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the users of a service do to its files, by chance but the same for the same seed. */
final class Mutation {

    /** In every text that users write. */
    static final Pattern WORD = Pattern.compile("mine-\\d+");

    /** What keeps the service a service, and git's rules for files. */
    private static final Set<String> KEPT = Set.of(
            ".template.properties",
            ".gitattributes",
            ".gitignore",
            "tools/fetch-template",
            "update-template",
            "pom.xml");

    /** Later versions of the template have some of these, too. */
    private static final List<String> NEW = List.of("added.txt", "docs/guide.txt", "own/%d.txt", "own/more/%d.txt");

    private final Path service;
    private final Random random;
    private final List<Change> changes = List.of(
            this::insertLine, this::replaceLine, this::add, this::delete, this::rename, this::changeMode, this::fill);
    private final List<Edit> edits = List.of(
            this::raiseWorkflow,
            this::raiseImage,
            this::raiseLibrary,
            this::deployReleases,
            this::askForMoreCoverage,
            this::ignoreMore,
            this::explainMore,
            this::configure,
            this::depend,
            this::deleteExample,
            this::deleteWorkflow,
            this::deletePage,
            this::deleteContainers);

    Mutation(Path service, long seed) {
        this.service = service;
        this.random = new Random(seed);
    }

    /** Makes up to 6 of the edits that docs describe, and in every second service up to 3 changes of any kind. */
    void apply() {
        try {
            for (int rest = 1 + random.nextInt(6); rest > 0; rest--) one(edits).make();
            if (random.nextInt(2) > 0) return;
            for (int rest = 1 + random.nextInt(3); rest > 0; rest--) {
                one(changes).of(service.resolve(one(files())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void raiseWorkflow() throws IOException {
        edit(".github/workflows/main.yaml", text -> text.replaceFirst("@v[0-9.]+", "@v0.3." + random.nextInt(9)));
    }

    private void raiseImage() throws IOException {
        edit(
                "Dockerfile",
                text -> text.replace("temurin:27", "temurin:28")
                        .replace("temurin:25", "temurin:" + (26 + random.nextInt(3))));
    }

    private void raiseLibrary() throws IOException {
        edit("pom.xml", text -> text.replaceFirst("(?s)(<parent>.*?<version>)[^<]+", "$10.3." + random.nextInt(9)));
    }

    private void deployReleases() throws IOException {
        edit(
                ".github/workflows/main.yaml",
                text -> text.replaceFirst(
                        "    # with:\n    #   deploy-environment: .*\n",
                        "    with:\n      deploy-environment: " + word() + "\n"));
    }

    private void askForMoreCoverage() throws IOException {
        edit("pom.xml", text -> text.replaceFirst("(?=  <dependencies>)", """
                  <properties>
                    <coverage.floor>0.9%d</coverage.floor>
                  </properties>

                """.formatted(random.nextInt(9))));
    }

    private void ignoreMore() throws IOException {
        edit(".gitignore", text -> text + word() + "\n");
    }

    private void explainMore() throws IOException {
        edit("README.md", text -> text + "\n" + word() + "\n");
    }

    private void configure() throws IOException {
        edit("src/main/resources/application.yaml", text -> "# " + word() + "\n" + text);
    }

    private void depend() throws IOException {
        edit("pom.xml", text -> text.replaceFirst("(?=  </dependencies>)", """
                    <dependency>
                      <groupId>org.example</groupId>
                      <artifactId>%s</artifactId>
                    </dependency>
                """.formatted(word())));
    }

    private void deleteExample() throws IOException {
        for (var path : files()) {
            if (path.contains("/fruit/") || path.contains("fruits")) Files.delete(service.resolve(path));
        }
    }

    private void deleteWorkflow() throws IOException {
        Files.deleteIfExists(service.resolve(".github/workflows/contributing.yaml"));
    }

    private void deletePage() throws IOException {
        Files.deleteIfExists(service.resolve("README.md"));
    }

    private void deleteContainers() throws IOException {
        Files.deleteIfExists(service.resolve("Dockerfile"));
        Files.deleteIfExists(service.resolve("compose.yaml"));
    }

    private void edit(String path, UnaryOperator<String> change) throws IOException {
        var file = service.resolve(path);
        if (Files.exists(file)) Files.writeString(file, change.apply(Files.readString(file)));
    }

    private void insertLine(Path file) throws IOException {
        var lines = lines(file);
        lines.add(random.nextInt(lines.size() + 1), word());
        Files.write(file, lines, ISO_8859_1);
    }

    private void replaceLine(Path file) throws IOException {
        var lines = lines(file);
        if (!lines.isEmpty()) lines.set(random.nextInt(lines.size()), word());
        Files.write(file, lines, ISO_8859_1);
    }

    private void add(Path other) throws IOException {
        var file = service.resolve(one(NEW).formatted(random.nextInt(1000)));
        Files.createDirectories(file.getParent());
        Files.writeString(file, word() + "\n");
    }

    private void delete(Path file) throws IOException {
        Files.delete(file);
    }

    private void rename(Path file) throws IOException {
        var folder = Files.createDirectories(service.resolve("moved"));
        Files.move(file, folder.resolve(random.nextInt(1000) + "-" + file.getFileName()));
    }

    private void changeMode(Path file) {
        assertThat(file.toFile().setExecutable(!Files.isExecutable(file))).isTrue();
    }

    private void fill(Path file) throws IOException {
        Files.writeString(file, "\0" + word() + "\0", ISO_8859_1);
    }

    private String word() {
        return "mine-" + random.nextInt(Integer.MAX_VALUE);
    }

    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file, ISO_8859_1));
    }

    private List<String> files() {
        return Snapshot.of(service).files().keySet().stream()
                .filter(path -> !KEPT.contains(path))
                .toList();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private interface Edit {
        void make() throws IOException;
    }

    private interface Change {
        void of(Path file) throws IOException;
    }
}
