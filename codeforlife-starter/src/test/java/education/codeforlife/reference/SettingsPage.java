package education.codeforlife.reference;

import education.codeforlife.architecture.SettingsMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The properties of the library, from the metadata that editors read. */
final class SettingsPage {

    private static final Path DOCS = Path.of("..", "docs");

    private SettingsPage() {}

    static String of(List<String> commands) {
        var concepts = new TreeMap<String, Table>();
        SettingsMetadata.entries("properties")
                .filter(property -> !commands.contains(name(property)))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .forEach(property -> addTo(
                        concepts.computeIfAbsent(
                                concept(name(property)), concept -> new Table("property", "type", "default", "")),
                        property));
        return """
                # Properties

                The tables list the properties of the library with their types and defaults. [Settings](../settings.md) explains where
                to set them, and which properties of Spring Boot the library sets. Properties that are only allowed on the command
                line are on the page of [commands](commands.md).
                """
                + concepts.entrySet().stream()
                        .map(concept -> section(concept.getKey()) + concept.getValue())
                        .collect(Collectors.joining());
    }

    private static String name(JsonNode property) {
        return property.path("name").asString();
    }

    private static String concept(String property) {
        return property.split("\\.")[1];
    }

    private static String section(String concept) {
        var page = concept + ".md";
        return "\n## " + concept + "\n\n"
                + (Files.exists(DOCS.resolve(page)) ? "See [" + concept + "](../" + page + ").\n\n" : "");
    }

    private static void addTo(Table table, JsonNode property) {
        table.row(
                Table.code(name(property)),
                Table.code(type(property.path("type").asString())),
                Table.code(property.path("defaultValue").asString("").replaceAll("^\\[|]$", "")),
                Descriptions.markdown(property.path("description").asString()) + values(name(property)));
    }

    /** Without packages and enclosing types. */
    private static String type(String name) {
        return name.replaceAll("[\\w.]+[.$](?=\\w)", "").replace(",", ", ");
    }

    private static String values(String property) {
        var values = SettingsMetadata.entries("hints")
                .filter(hint -> name(hint).equals(property))
                .flatMap(hint -> StreamSupport.stream(hint.path("values").spliterator(), false))
                .map(value -> Table.code(value.path("value").asString()))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : " Values: " + values + ".";
    }
}
