package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a program ended, and what it said. */
public record Outcome(int status, String output, String errors) {

    public static Outcome of(Path directory, Map<String, String> environment, List<String> command) {
        try {
            var output = Files.createTempFile("outcome", ".out");
            var errors = Files.createTempFile("outcome", ".err");
            var program = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            program.environment().putAll(environment);
            var status = program.start().onExit().join().exitValue();
            return new Outcome(status, taken(output), taken(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Outcome succeeds() {
        assertThat(status).as("%s%s", output, errors).isZero();
        return this;
    }

    /** In one clear line, as every refusal. */
    void isRefused(int status, String reason) {
        assertThat(errors.lines()).as(output).singleElement().asString().contains(reason);
        assertThat(this.status).isEqualTo(status);
    }

    private static String taken(Path file) throws IOException {
        var text = Files.readString(file);
        Files.delete(file);
        return text;
    }
}
