package education.codeforlife.architecture.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Classes of a service that are compiled by a test, with stubs of the types that they use. */
record CompiledSample(Path directory, Map<String, String> sources) {

    static CompiledSample in(Path directory) {
        return new CompiledSample(directory, Map.of());
    }

    CompiledSample with(String type, String source) {
        var more = new TreeMap<>(sources);
        more.put(type, "package " + type.substring(0, type.lastIndexOf('.')) + ";\n" + source);
        return new CompiledSample(directory, more);
    }

    /** Adds a public class with the name, unless it is on the class path. */
    CompiledSample withStub(String type) {
        if (isPresent(type)) return this;
        return with(type, "public class " + type.substring(type.lastIndexOf('.') + 1) + " {}");
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, CompiledSample.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Compiles everything, and returns the classes below the package. */
    JavaClasses classes(String packageName) throws IOException {
        for (var source : sources.entrySet()) {
            var file = file(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        var files = sources.keySet().stream().map(type -> file(type).toString());
        var options = List.of("-d", directory.toString(), "-proc:none", "-nowarn").stream();
        var arguments = Stream.concat(options, files).toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        return CompiledClasses.read(importer -> importer.importPath(directory.resolve(packageName.replace('.', '/'))));
    }

    private Path file(String type) {
        return directory.resolve(type.replace('.', '/') + ".java");
    }
}
