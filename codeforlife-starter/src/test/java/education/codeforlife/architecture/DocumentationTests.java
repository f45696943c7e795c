package education.codeforlife.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentationTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path DOCS = REPOSITORY.resolve("docs");
    private static final String DEFAULTS = "codeforlife-starter/src/main/resources/codeforlife-defaults.properties";
    private static final Path FRONT_END = Path.of("src/test/frontend/package.json");
    private static final Pattern SNIPPET = Pattern.compile("(?s)```(?:java|ts)\\n(.*?)```");
    private static final Pattern SOURCE =
            Pattern.compile("\\.\\./[^/]+/src/(main/java/.*\\.java|test/(java/.*\\.java|frontend/src/.*\\.ts))");
    private static final List<String> SOURCES = sources();
    private static final Pattern USED =
            Pattern.compile("<(?:dependency|plugin|path|parent)>\\s*(?:<!--.*?-->\\s*)?<groupId>[^<]+</groupId>\\s*"
                    + "<artifactId>((?!codeforlife-|\\$)[^<]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");

    private static final Pattern THREAT = Pattern.compile("(?m)^\\|[^|]+\\|[^|]+\\| ?([^|]+?) ?\\|$");
    private static final String NAMED_TEST = "`[A-Z][A-Za-z]+#[a-z][A-Za-z0-9]+`";

    @Test
    void everyDirectDependencyAndPluginHasItsReason() throws IOException {
        assertThat(documented()).as("docs/dependencies.md").containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void everyPageIsInTheIndex() throws IOException {
        var index = Files.readString(DOCS.resolve("README.md"));
        try (var pages = Files.walk(DOCS)) {
            assertThat(pages.map(page -> DOCS.relativize(page).toString()).filter(page -> page.endsWith(".md")))
                    .filteredOn(page -> !page.equals("README.md"))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(index).contains("(" + page + ")"));
        }
    }

    @Test
    void everyDefaultHasItsReason() throws IOException {
        var defaults = new Properties();
        try (var file = Files.newBufferedReader(REPOSITORY.resolve(DEFAULTS))) {
            defaults.load(file);
        }
        var page = Files.readString(DOCS.resolve("settings.md"));
        assertThat(defaults.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @ParameterizedTest
    @MethodSource("pagesOfSnippets")
    void everySnippetIsCompiledSomewhere(Path page) throws IOException {
        assertThat(SNIPPET.matcher(Files.readString(page)).results().map(block -> block.group(1)))
                .filteredOn(snippet -> SOURCES.stream().noneMatch(source -> shows(snippet, source)))
                .as("snippets that no source has")
                .isEmpty();
    }

    @Test
    void snippetThatIsNotCompiledIsFound() {
        assertThat(SOURCES.stream().filter(source -> shows("class DocumentationTests {", source)))
                .hasSize(1);
        assertThat(shows("class A { … int b; // b\n}", compact("class A {\n    int a;\n    int b;\n}\n")))
                .isTrue();
        assertThat(shows("int b; … int a;", compact("int a; int b;"))).isFalse();
    }

    @Test
    void everyDefenceIsShownByTestsThatExist() throws IOException {
        var rows = THREAT.matcher(Files.readString(DOCS.resolve("threats.md")))
                .results()
                .map(row -> row.group(1))
                .filter(shown -> !shown.equals("shown by") && !shown.equals("---"))
                .toList();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(shown -> assertThat(shown).matches(NAMED_TEST + "( " + NAMED_TEST + ")*"));
        assertThat(rows.stream()
                        .flatMap(shown -> Stream.of(shown.replace("`", "").split(" "))))
                .allMatch(DocumentationTests::isTest);
    }

    private static boolean isTest(String name) {
        var type = Pattern.compile("class" + name.substring(0, name.indexOf('#')) + "(\\{|extends|implements|<)");
        var method = "void" + name.substring(name.indexOf('#') + 1) + "(";
        return SOURCES.stream()
                .anyMatch(source ->
                        source.contains(method) && type.matcher(source).find());
    }

    /** The files of the tutorial have a test of their own. */
    static List<Path> pagesOfSnippets() throws IOException {
        return pages().stream()
                .filter(page -> !page.startsWith(DOCS.resolve("tutorial")))
                .toList();
    }

    static List<Path> pages() throws IOException {
        try (var pages = Files.walk(DOCS)) {
            return Stream.concat(Stream.of(REPOSITORY.resolve("README.md")), pages)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** White space and comments at the ends of lines aside; an ellipsis stands for anything. */
    private static boolean shows(String snippet, String compactSource) {
        int at = 0;
        for (var part : compact(snippet).split("…")) {
            int found = compactSource.indexOf(part, at);
            if (found < 0) return false;
            at = found + part.length();
        }
        return true;
    }

    private static String compact(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    private static List<String> sources() {
        return RepositoryFiles.all().stream()
                .filter(file -> SOURCE.matcher(file.toString()).matches())
                .map(DocumentationTests::read)
                .map(DocumentationTests::compact)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> documented() throws IOException {
        return ROW.matcher(Files.readString(DOCS.resolve("dependencies.md")))
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .map(name -> name.replace("`", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        try (var folders = Files.walk(REPOSITORY, 1)) {
            var used = new TreeSet<String>();
            for (var pom : folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                USED.matcher(Files.readString(pom))
                        .results()
                        .map(result -> result.group(1))
                        .forEach(used::add);
            }
            used.addAll(JsonMapper.shared()
                    .readTree(FRONT_END)
                    .path("devDependencies")
                    .propertyNames());
            return used;
        }
    }
}
