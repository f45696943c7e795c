package education.codeforlife.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path DOCS = REPOSITORY.resolve("docs");
    private static final String VIEW_SET =
            "template-service/src/main/java/education/codeforlife/templateservice/fruit/FruitViewSet.java";
    private static final Pattern USED =
            Pattern.compile("<(?:dependency|plugin|path|parent)>\\s*(?:<!--.*?-->\\s*)?<groupId>[^<]+</groupId>\\s*"
                    + "<artifactId>((?!codeforlife-)[^<]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");

    @Test
    void everyDirectDependencyAndPluginHasItsReason() throws IOException {
        assertThat(documented()).as("docs/dependencies.md").containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void everyPageIsInTheIndex() throws IOException {
        var index = Files.readString(DOCS.resolve("README.md"));
        try (var pages = Files.list(DOCS)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(page -> page.endsWith(".md")))
                    .filteredOn(page -> !page.equals("README.md"))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(index).contains("(" + page + ")"));
        }
    }

    @Test
    void theReadmeShowsTheViewSetOfTheTemplate() throws IOException {
        var readme = Files.readString(REPOSITORY.resolve("README.md"));
        var shown = readme.substring(readme.indexOf("```java\n") + "```java\n".length())
                .split("```", 2)[0];
        assertThat(REPOSITORY.resolve(VIEW_SET)).content().endsWith(shown);
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
            return used;
        }
    }
}
