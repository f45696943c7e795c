package education.codeforlife.fake.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces of the JDK and of AssertJ have what makes signatures difficult. */
class FakedLibrariesTests {

    private static final List<String> INTERFACES = List.of(
            "java.lang.AutoCloseable",
            "java.lang.Comparable",
            "java.nio.file.Path",
            "java.nio.file.FileVisitor",
            "java.sql.ResultSet",
            "java.util.Comparator",
            "java.util.List",
            "java.util.Map",
            "java.util.NavigableMap",
            "java.util.PrimitiveIterator.OfInt",
            "java.util.Spliterator.OfPrimitive",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.ConcurrentNavigableMap",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.function.Function",
            "java.util.stream.IntStream",
            "java.util.stream.Stream",
            "javax.lang.model.element.ElementVisitor",
            "javax.tools.StandardJavaFileManager",
            "org.assertj.core.api.Descriptable",
            "org.assertj.core.api.Assert",
            "org.assertj.core.api.ObjectEnumerableAssert");

    @TempDir
    private Path directory;

    @Test
    void fakesOfInterfacesOfLibrariesCompileWithoutWarnings() {
        var types = INTERFACES.stream().map(type -> type + ".class").collect(joining(", "));

        var compilation = Compilation.of(directory, """
                package demo;
                @education.codeforlife.fake.GenerateFakes({%s})
                class Request {}
                """.formatted(types));

        assertThat(compilation.messages()).isEmpty();
        assertThat(directory.resolve("demo"))
                .isDirectoryContaining("glob:**/FakeStream.java")
                .isDirectoryContaining("glob:**/FakeOfPrimitive.class");
    }
}
