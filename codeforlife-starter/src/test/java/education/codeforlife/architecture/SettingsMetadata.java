package education.codeforlife.architecture;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metadata of the library's properties, which editors show. */
public final class SettingsMetadata {

    private static final List<JsonNode> FILES = Stream.of(
                    "target/classes", "../codeforlife-test-support/src/main/resources")
            .map(directory -> Path.of(directory, "META-INF", "spring-configuration-metadata.json"))
            .map(file -> JsonMapper.shared().readTree(file.toFile()))
            .toList();

    private SettingsMetadata() {}

    /** @param section {@code properties} or {@code groups} */
    static Set<String> names(String section) {
        return entries(section).map(entry -> entry.path("name").asString()).collect(toCollection(TreeSet::new));
    }

    public static Stream<JsonNode> entries(String section) {
        return FILES.stream().flatMap(file -> file.path(section).valueStream());
    }

    /** Returns the default as text, which is empty if the property does not have one. */
    static String defaultOf(String property) {
        return entries("properties")
                .filter(entry -> entry.path("name").asString().equals(property))
                .map(entry -> entry.path("defaultValue").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
