package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

/** Each property of ours that is read has a description and a default that editors show. */
class SettingsMetadataTests {

    private static final Path STARTER = Path.of("src/main/java");
    private static final List<Path> MODULES = Stream.of("core", "platform", "user", "starter", "test-support")
            .map(module -> Path.of("..", "codeforlife-" + module, "src/main/java"))
            .toList();

    private static final String NAME = "(codeforlife\\.[a-z][a-z0-9.-]*[a-z0-9])";

    /** The starter does not have constants of that form for anything else. */
    private static final Pattern CONSTANT = Pattern.compile("\"" + NAME + "\"");

    /** A question to the environment, or the start of a message that rejects a value. */
    private static final Pattern USE = Pattern.compile("(?:getProperty\\(\\s*\"|\"(?:Invalid|Missing) )" + NAME);

    @ParameterizedTest
    @MethodSource("autoConfigurations")
    void propertyOfAConditionIsDescribed(Class<?> autoConfiguration) {
        assertThat(conditions(autoConfiguration).filter(name -> name.startsWith("codeforlife")))
                .isSubsetOf(SettingsMetadata.names("properties"));
    }

    @Test
    void propertyThatCodeNamesIsDescribed() throws IOException {
        var known = SettingsMetadata.names("properties");
        known.addAll(SettingsMetadata.names("groups"));

        assertThat(found(CONSTANT, List.of(STARTER)))
                .contains("codeforlife.auth.enabled")
                .isSubsetOf(known);
        assertThat(found(USE, MODULES))
                .contains("codeforlife.session.inactivity", "codeforlife.development-database.directory")
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("autoConfigurations")
    void conditionThatHoldsByDefaultHasTheDescribedDefault(Class<?> autoConfiguration) {
        for (var condition : annotations(autoConfiguration).toList()) {
            if (!condition.getBoolean("matchIfMissing")) continue;
            assertThat(names(condition))
                    .filteredOn(name -> name.startsWith("codeforlife"))
                    .allSatisfy(
                            name -> assertThat(SettingsMetadata.defaultOf(name)).isEqualTo("true"));
        }
    }

    @Test
    void everyPropertyHasADescription() {
        assertThat(SettingsMetadata.entries("properties"))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .as(property.path("name").asString())
                        .isNotBlank());
    }

    @Test
    void conditionsOfNestedClassesAndMethodsAreFound() {
        assertThat(conditions(Sample.class)).containsExactlyInAnyOrder("a.one", "a.two", "b", "c", "d");
    }

    static List<Class<?>> autoConfigurations() {
        var loader = SettingsMetadataTests.class.getClassLoader();
        return ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
                .filter(name -> name.startsWith("education.codeforlife."))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, loader))
                .toList();
    }

    private static Stream<String> conditions(Class<?> type) {
        return annotations(type).flatMap(SettingsMetadataTests::names);
    }

    private static Stream<AnnotationAttributes> annotations(Class<?> type) {
        var own = Stream.<AnnotatedElement>concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
                .flatMap(element -> annotations(element));
        return Stream.concat(own, Arrays.stream(type.getDeclaredClasses()).flatMap(nested -> annotations(nested)));
    }

    private static Stream<AnnotationAttributes> annotations(AnnotatedElement element) {
        return Stream.<Class<? extends Annotation>>of(ConditionalOnProperty.class, ConditionalOnBooleanProperty.class)
                .flatMap(condition -> MergedAnnotations.from(element).stream(condition))
                .map(condition -> condition.asAnnotationAttributes());
    }

    private static Stream<String> names(AnnotationAttributes condition) {
        var prefix = condition.getString("prefix").trim();
        var dotted = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
        return Stream.of("value", "name")
                .flatMap(attribute -> Arrays.stream(condition.getStringArray(attribute)))
                .distinct()
                .map(name -> dotted + name);
    }

    private static Set<String> found(Pattern pattern, List<Path> directories) throws IOException {
        var found = new TreeSet<String>();
        for (var directory : directories) {
            try (var files = Files.walk(directory)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(file -> pattern.matcher(read(file)).results())
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ConditionalOnProperty(
            prefix = "a",
            name = {"one", "two"})
    static class Sample {

        @ConditionalOnBooleanProperty("b")
        static class Nested {}

        @ConditionalOnProperty("c")
        @ConditionalOnProperty("d")
        void method() {}
    }
}
