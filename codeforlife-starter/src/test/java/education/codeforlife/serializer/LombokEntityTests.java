package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That serializers of entities with Lombok compile, as docs/serializer.md has a service's POM say. */
class LombokEntityTests {

    private static final Map<String, String> SOURCES = Map.of("Box", """
                    @lombok.Getter @lombok.Setter
                    public class Box {
                        private Long id;
                        private String label;
                        private boolean fragile;
                        private Size size;
                    }
                    """, "Size", """
                    @lombok.Getter @lombok.Setter
                    public class Size {
                        private int width;
                    }
                    """, "BoxSerializer", """
                    import education.codeforlife.serializer.*;

                    @org.mapstruct.Mapper(config = SerializerConfig.class)
                    public interface BoxSerializer extends Serializer<Box, BoxSerializer.Write, BoxSerializer.Read> {
                        record Write(String label, boolean fragile, @jakarta.validation.Valid SizeWrite size) {}
                        record SizeWrite(int width) {}
                        record Read(Long id, String label, boolean fragile) {}
                    }
                    """);

    @TempDir
    private Path directory;

    @Test
    void theSerializerIsGenerated() throws IOException {
        assertThat(compile("lombok", "mapstruct")).isEmpty();
        assertThat(Files.readString(directory.resolve("BoxSerializerImpl.java")))
                .contains(".setLabel( ", ".getLabel()", ".setFragile( ", ".isFragile()", ".setSize( ");
    }

    /** Compiles with the processors of the class path whose files begin so; what the compiler says of errors. */
    private String compile(String... processors) {
        var path = System.getProperty("java.class.path");
        var chosen = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> Stream.of(processors)
                        .anyMatch(processor ->
                                Path.of(entry).getFileName().toString().startsWith(processor)))
                .collect(Collectors.joining(File.pathSeparator));
        var said = new StringWriter();
        var folder = directory.toString();
        var options = List.of("-cp", path, "-processorpath", chosen, "-d", folder, "-s", folder, "-nowarn");
        var compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, sources())
                .call();
        return compiled ? "" : said.toString();
    }

    private static List<JavaFileObject> sources() {
        return SOURCES.entrySet().stream()
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
