package education.codeforlife.reference;

import education.codeforlife.architecture.SettingsMetadata;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The commands of operators: properties that are only allowed on the command line. */
final class CommandsPage {

    private static final String ONLY_THERE = "on the command line only";

    private CommandsPage() {}

    /** Returns the names of the properties that are commands. */
    static List<String> names() {
        return SettingsMetadata.entries("properties")
                .filter(CommandsPage::isCommand)
                .map(property -> property.path("name").asString())
                .sorted()
                .toList();
    }

    static String of() {
        var table = new Table("command", "");
        SettingsMetadata.entries("properties")
                .filter(CommandsPage::isCommand)
                .sorted((one, other) ->
                        one.path("name").asString().compareTo(other.path("name").asString()))
                .forEach(property -> table.row(
                        "`--" + property.path("name").asString() + "`",
                        Descriptions.markdown(description(property).replaceAll("[;,] " + ONLY_THERE, ""))));
        return """
                # Commands of operators

                Start a service with one of these arguments, such as `java -jar service.jar --codeforlife.task.list`. It runs the
                command, prints the result and ends; it does not serve requests. [Tasks](../task.md#by-commands),
                [events](../event.md#by-commands) and [migrating](../migrating.md) have examples.

                """ + table;
    }

    private static boolean isCommand(JsonNode property) {
        return description(property).contains(ONLY_THERE);
    }

    private static String description(JsonNode property) {
        return property.path("description").asString("");
    }
}
