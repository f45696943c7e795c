package education.codeforlife.database.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The migrations in {@code target} whose sources were deleted or renamed. Flyway still runs them, because Maven deletes
 * files of {@code target} only with {@code clean}. A service in a jar does not have stale migrations.
 */
record StaleMigrations(Path classes, Path sources) {

    private static final String CLASS_PATH = "classpath:";
    private static final String TARGET = "target";
    private static final String CLASS = ".class";

    /**
     * Returns the stale migrations of a service by their paths, such as {@code target/classes/db/migration/V2__books.sql}.
     * Files that cannot be read are left out: they do not stop a start that works.
     *
     * @param environment with the locations of the migrations
     */
    static List<String> in(@Nullable ClassLoader classLoader, Environment environment) {
        var locations = Binder.get(environment)
                .bind("spring.flyway.locations", Bindable.listOf(String.class))
                .orElse(List.of(CLASS_PATH + "db/migration"));
        try {
            return in(classLoader == null ? ClassLoader.getSystemClassLoader() : classLoader, locations);
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<String> in(ClassLoader classLoader, List<String> locations)
            throws IOException, URISyntaxException {
        var stale = new TreeSet<String>();
        for (var location : locations) {
            if (!location.startsWith(CLASS_PATH)) continue;
            for (var folder : folders(classLoader, location.substring(CLASS_PATH.length()))) {
                var module = enclosing(folder);
                if (module.isPresent()) stale.addAll(module.get().stale(folder));
            }
        }
        return List.copyOf(stale);
    }

    /** Returns the fault and its cure in a sentence. */
    static String describe(List<String> files) {
        return "The sources of " + String.join(", ", files) + " are gone, but Flyway runs what target contains:"
                + " run ./mvnw clean.";
    }

    private static List<Path> folders(ClassLoader classLoader, String location) throws IOException, URISyntaxException {
        var folders = new ArrayList<Path>();
        for (var url : Collections.list(classLoader.getResources(location))) {
            if (url.getProtocol().equals("file")) folders.add(Path.of(url.toURI()));
        }
        return folders;
    }

    /** Returns {@code target/classes} with {@code src/main}, or {@code target/test-classes} with {@code src/test}. */
    private static Optional<StaleMigrations> enclosing(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(StaleMigrations::isInTarget)
                .findFirst()
                .map(classes -> new StaleMigrations(classes, sources(classes)))
                .filter(module -> Files.isDirectory(module.sources));
    }

    private static boolean isInTarget(Path folder) {
        var parent = folder.getParent();
        return parent != null && parent.endsWith(TARGET);
    }

    private static Path sources(Path classes) {
        var kind = classes.endsWith("test-classes") ? "test" : "main";
        return classes.resolve("../../src").resolve(kind).normalize();
    }

    private List<String> stale(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> !hasSource(file))
                    .map(file -> Path.of(TARGET, classes.getFileName().toString(), file)
                            .toString())
                    .toList();
        }
    }

    /** Returns whether a folder such as {@code java}, {@code kotlin} or {@code resources} contains the source. */
    private boolean hasSource(String file) {
        var folders = sources.toFile().listFiles(File::isDirectory);
        return folders == null || Stream.of(folders).anyMatch(folder -> hasSource(folder.toPath(), file));
    }

    private static boolean hasSource(Path folder, String file) {
        if (!file.endsWith(CLASS)) return Files.exists(folder.resolve(file));
        var type = file.substring(0, file.length() - CLASS.length()).replaceFirst("\\$.*", "");
        return Stream.of(".java", ".kt", ".groovy").anyMatch(ending -> Files.exists(folder.resolve(type + ending)));
    }
}
