package education.codeforlife.contract.test;

import education.codeforlife.api.Internal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of JSON that is generated, and committed so that a reviewer sees each change.
 *
 * @param subject of the service, which the file describes: "API"
 * @param write the system property with which the file is written again
 * @since 0.1.0
 */
@Internal
public record CommittedFile(Path path, String subject, String write) {

    /**
     * Compares the text with the file, or writes the file if asked to.
     *
     * @throws AssertionError with a line for each difference
     */
    public void isAs(String text) {
        if (Boolean.getBoolean(write)) {
            write(text);
        } else {
            compare(text);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String text) {
        if (!Files.exists(path)) throw new AssertionError(path + " is missing. " + command());
        var committed = read();
        if (committed.equals(text)) return;
        throw new AssertionError(path + " differs from the " + subject + " of the service. If the " + subject
                + " is right, " + command() + "\n  " + String.join("\n  ", differences(committed, text)));
    }

    private List<String> differences(String committed, String text) {
        var differences = DocumentDifferences.between(
                parse(committed, path.toString()), parse(text, "The " + subject + " of the service"));
        return differences.isEmpty() ? List.of("Only blanks or the order of parts differ.") : differences;
    }

    /** @throws AssertionError if the text is not JSON */
    public JsonNode parse(String text, String name) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError(name + " is not JSON. " + command(), e);
        }
    }

    private String command() {
        return "write it with ./mvnw test -Dtest=ServiceTests -D" + write + "=true";
    }

    private String read() {
        try {
            return Files.readString(path).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
