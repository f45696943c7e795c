package education.codeforlife.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of the published modules' types, and how many types a package has. */
class LibraryTypesTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final int MOST_TYPES = 25;

    /** The last sentence of a package's Javadoc, after the one that says what the package is for. */
    private static final Pattern REASON = Pattern.compile("\\bIts\\s+(?:\\* )?size: \\w[^.]{20,}\\.\\s*\\*/");

    /** Of all modules: the fakes are not on the class path of this one. */
    private static final ClassLoader COMPILED = compiled();

    private static final List<Class<?>> TYPES = types();

    @Test
    void publicTypesHaveDifferentNames() {
        var packages = TYPES.stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .collect(groupingBy(
                        Class::getSimpleName, mapping(Class::getPackageName, Collectors.toCollection(TreeSet::new))));
        assertThat(packages.entrySet())
                .hasSizeGreaterThan(100)
                .filteredOn(name -> name.getValue().size() > 1)
                .as("names that are in more than one package")
                .isEmpty();
    }

    @Test
    void packageWithManyTypesSaysWhy() {
        var sizes = TYPES.stream().collect(groupingBy(Class::getPackageName, counting()));
        assertThat(sizes.entrySet())
                .hasSizeGreaterThan(50)
                .filteredOn(size -> size.getValue() > MOST_TYPES)
                .allSatisfy(size -> assertThat(packageInfo(size.getKey()))
                        .as(
                                "%s has %s types: split it, or end its package-info with a sentence 'Its size: ….'",
                                size.getKey(), size.getValue())
                        .containsPattern(REASON));
    }

    private static ClassLoader compiled() {
        var classes = LibraryModulesTests.MODULES.stream()
                .map(module -> REPOSITORY.resolve(module).resolve("target/classes"))
                .map(LibraryTypesTests::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classes, LibraryTypesTests.class.getClassLoader());
    }

    private static URL url(Path directory) {
        try {
            return directory.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> types() {
        return LibraryModulesTests.MODULES.stream()
                .map(module -> REPOSITORY.resolve(module).resolve("src/main/java"))
                .flatMap(LibraryTypesTests::types)
                .toList();
    }

    private static Stream<Class<?>> types(Path sources) {
        try (var files = Files.walk(sources)) {
            return files
                    .map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> file.replace(".java", "").replace(File.separatorChar, '.'))
                    .<Class<?>>map(LibraryTypesTests::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, COMPILED);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packageInfo(String name) throws IOException {
        var file = "src/main/java/" + name.replace('.', '/') + "/package-info.java";
        for (var module : LibraryModulesTests.MODULES) {
            var path = REPOSITORY.resolve(module).resolve(file);
            if (Files.exists(path)) return Files.readString(path);
        }
        throw new IllegalStateException("Missing package-info of " + name);
    }
}
