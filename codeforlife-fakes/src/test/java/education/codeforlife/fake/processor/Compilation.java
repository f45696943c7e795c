package education.codeforlife.fake.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A run of javac over sources, with all warnings as errors, and the fakes that it made. */
record Compilation(Path directory, List<String> messages) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:^|[\\s@])(?:class|interface|enum|record) (\\w+)");

    /** Compiles sources in a directory that the caller deletes. */
    static Compilation of(Path directory, String... sources) {
        var collector = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
            var written = Arrays.stream(sources)
                    .map(source -> write(directory, source))
                    .toList();
            var options = new ArrayList<>(List.of("-Xlint:all,-processing,-options,-classfile", "-Werror"));
            options.addAll(List.of("--release", "17", "-d", directory.toString(), "-s", directory.toString()));
            options.addAll(List.of("-cp", directory + File.pathSeparator + System.getProperty("java.class.path")));
            var task = compiler.getTask(
                    new StringWriter(), files, collector, options, null, files.getJavaFileObjectsFromPaths(written));
            task.setProcessors(List.of(new FakeProcessor()));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compilation(
                directory,
                collector.getDiagnostics().stream().map(Compilation::message).toList());
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static Path write(Path directory, String source) {
        var name = TYPE.matcher(source)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("package-info");
        var path = PACKAGE.matcher(source)
                .results()
                .map(match -> match.group(1).replace('.', '/') + "/")
                .findFirst()
                .orElse("");
        var file = directory.resolve(path + name + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the source of a generated type. */
    String source(String name) throws IOException {
        return Files.readString(directory.resolve(name.replace('.', '/') + ".java"));
    }
}
