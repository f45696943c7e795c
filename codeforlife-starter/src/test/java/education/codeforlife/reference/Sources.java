package education.codeforlife.reference;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The main sources of the published modules, parsed. */
record Sources(List<CompilationUnitTree> units, DocTrees trees) {

    private static final List<String> MODULES = List.of("core", "platform", "user", "test-support", "fakes", "starter");

    static final Sources PARSED = parse();

    private static Sources parse() {
        try {
            var files = new ArrayList<File>();
            for (var module : MODULES) addFiles(Path.of("..", "codeforlife-" + module, "src/main/java"), files);
            var compiler = ToolProvider.getSystemJavaCompiler();
            var manager = compiler.getStandardFileManager(null, null, null);
            var task = (JavacTask) compiler.getTask(
                    null, manager, problem -> {}, null, null, manager.getJavaFileObjectsFromFiles(files));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return new Sources(List.copyOf(units), DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFiles(Path directory, List<File> files) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Path::toFile)
                    .forEach(files::add);
        }
    }
}
