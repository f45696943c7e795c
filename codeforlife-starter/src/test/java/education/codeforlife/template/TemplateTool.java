package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The template's tool, compiled once: each launch of its source would compile it again. */
final class TemplateTool {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    static final Path SOURCE = REPOSITORY.resolve("template-service/tools/ServiceTemplate.java");
    static final Path CLASSES = compiled();

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private TemplateTool() {}

    static Outcome run(Path home, Map<String, String> environment, List<String> arguments) {
        var java = Stream.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dservice-template.home=" + home,
                "-cp",
                CLASSES.toString(),
                "ServiceTemplate");
        return Outcome.of(
                home, environment, Stream.concat(java, arguments.stream()).toList());
    }

    /** Writes a script that does what {@code tools/service-template} does, with the compiled program. */
    static void writeStart(Path file) {
        var script = """
                #!/bin/sh
                tools=$(cd "$(dirname "$0")" && pwd)
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto \
                  -Dservice-template.home="$(dirname "$tools")" -cp '%s' ServiceTemplate "$@"
                """.formatted(JAVA, CLASSES);
        try {
            Files.writeString(file, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compiled() {
        try {
            var classes = Files.createDirectories(Path.of("target/service-template"));
            var folder = classes.toString();
            var compiler = ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(
                            null, null, null, "-Xlint:all", "-Werror", "-cp", folder, "-d", folder, SOURCE.toString()))
                    .isZero();
            return classes.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
