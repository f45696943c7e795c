package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK runs the template's tool where neither {@code JAVA_HOME} nor the {@code PATH} names one. */
class JdkSearchTests {

    private static final Path TOOL = TemplateTool.REPOSITORY.resolve("template-service/tools/service-template");
    private static final List<String> PROGRAMS = List.of("sh", "dirname", "readlink", "grep", "env");

    @TempDir
    private Path home;

    @BeforeEach
    void aPathWithoutJava() throws IOException {
        Files.createDirectory(home.resolve("bin"));
        for (var program : PROGRAMS) Files.createSymbolicLink(home.resolve("bin/" + program), programOf(program));
    }

    private static Path programOf(String name) {
        return Stream.of("/bin/", "/usr/bin/")
                .map(folder -> Path.of(folder + name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCurrentJdkOfSdkmanIsFound() throws IOException {
        jdk("current", "21.0.4");
        assertThat(run().succeeds().output()).isEqualTo("current\n");
    }

    @Test
    void anotherJdkOfSdkmanIsFoundWhenTheCurrentOneIsTooOld() throws IOException {
        jdk("current", "11.0.2");
        jdk("25.0.1-tem", "25.0.1");
        assertThat(run().succeeds().output()).isEqualTo("25.0.1-tem\n");
    }

    @Test
    void aJdkOfTheSystemIsFound() {
        assumeThat(Path.of("/usr/lib/jvm")).isDirectory();
        assertThat(run().errors()).contains("Usage:").doesNotContain("A JDK 17 or later is needed");
    }

    private Outcome run() {
        var clean = List.of("env", "-u", "JAVA_HOME", TOOL.toString());
        return Outcome.of(
                home,
                Map.of("HOME", home.toString(), "PATH", home.resolve("bin").toString()),
                clean);
    }

    /** A program that says which JDK it is of, where the real one would run the tool. */
    private void jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(
                home.resolve(".sdkman/candidates/java").resolve(name).resolve("bin"));
        var java = "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"%s\"' >&2 || echo %s\n"
                .formatted(version, name);
        for (var program : List.of("java", "javac")) {
            Files.writeString(bin.resolve(program), java);
            assertThat(bin.resolve(program).toFile().setExecutable(true)).isTrue();
        }
    }
}
