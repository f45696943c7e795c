package education.codeforlife.database.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
     *
     * @param environment with the locations of the migrations
     */
    static List<String> in(@Nullable ClassLoader classLoader, Environment environment) {
        var locations = Binder.get(environment)
                .bind("spring.flyway.locations", Bindable.listOf(String.class))
                .orElse(List.of(CLASS_PATH + "db/migration"));
        var loader = classLoader == null ? ClassLoader.getSystemClassLoader() : classLoader;
        return locations.stream()
                .filter(location -> location.startsWith(CLASS_PATH))
                .map(location -> location.substring(CLASS_PATH.length()))
                .flatMap(location -> folders(loader, location))
                .flatMap(folder -> enclosing(folder).flatMap(module -> module.stale(folder)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the fault and its cure in a sentence. */
    static String describe(List<String> files) {
        return "The sources of " + String.join(", ", files) + " are gone, but Flyway runs what target contains:"
                + " run ./mvnw clean.";
    }

    private static Stream<Path> folders(ClassLoader classLoader, String location) {
        try {
            return Collections.list(classLoader.getResources(location)).stream()
                    .filter(url -> url.getProtocol().equals("file"))
                    .map(StaleMigrations::path)
                    .filter(Files::isDirectory);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Malformed URL " + url, e);
        }
    }

    /** Returns {@code target/classes} with {@code src/main}, or {@code target/test-classes} with {@code src/test}. */
    private static Stream<StaleMigrations> enclosing(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(StaleMigrations::isInTarget)
                .limit(1)
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

    private Stream<String> stale(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> Files.isRegularFile(file)
                            && !hasSource(classes.relativize(file).toString()))
                    .map(file -> Path.of(TARGET, classes.getFileName().toString())
                            .resolve(classes.relativize(file))
                            .toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
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
