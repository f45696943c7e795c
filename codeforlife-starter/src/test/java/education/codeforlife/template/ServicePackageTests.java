package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services whose aliases are names of the library's own packages. */
class ServicePackageTests {

    private static final String ROOT = "src/main/java/education/codeforlife";

    private static ScratchLibrary library;

    @BeforeAll
    static void release(@TempDir Path directory) {
        library = ScratchLibrary.in(directory);
        library.release("0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "account", "payment", "mail", "task"})
    void serviceNamedAsAPackageOfTheLibraryCompiles(String alias, @TempDir Path classes) throws IOException {
        var service = library.service(alias);
        assertThat(compile(sources(service.resolve("src/main/java")), classes)).isEmpty();
        assertThat(classes.resolve("education/codeforlife/service").resolve(alias))
                .isNotEmptyDirectory();
        assertThat(classes.resolve("education/codeforlife").resolve(alias)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeforlife-core",
                "codeforlife-platform",
                "codeforlife-user",
                "codeforlife-test-support",
                "codeforlife-fakes",
                "codeforlife-starter"
            })
    void packageOfTheLibraryIsNotCalledService(String module) throws IOException {
        try (var files = Files.walk(TemplateTool.REPOSITORY.resolve(module).resolve(ROOT))) {
            assertThat(files.filter(Files::isDirectory))
                    .isNotEmpty()
                    .noneMatch(directory -> directory.endsWith("service"));
        }
    }

    @Test
    void brokenSourceIsReported(@TempDir Path directory) throws IOException {
        var broken = Files.writeString(directory.resolve("Broken.java"), "class Broken extends Missing {}");
        assertThat(compile(List.of(broken), directory)).contains("cannot find symbol");
    }

    /** Compiles against the library and returns the errors. MapStruct's implementations are not needed for that. */
    private static String compile(List<Path> sources, Path classes) throws IOException {
        var errors = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            var succeeded = compiler.getTask(
                            errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return succeeded ? "" : errors.toString();
        }
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
