package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The lines between published modules, which cannot move after the first release. */
class LibraryModulesTests {

    private static final Path REPOSITORY = Path.of("..");

    /** The modules with code, in the order of their dependencies. */
    static final List<String> MODULES = List.of(
            "codeforlife-core",
            "codeforlife-platform",
            "codeforlife-user",
            "codeforlife-test-support",
            "codeforlife-fakes",
            "codeforlife-starter");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "codeforlife-core, none, none",
                "codeforlife-platform, codeforlife-core, none",
                "codeforlife-user, codeforlife-core codeforlife-platform, none",
                "codeforlife-test-support, codeforlife-core, codeforlife-platform codeforlife-user",
                "codeforlife-fakes, none, none",
                "codeforlife-starter, codeforlife-core codeforlife-platform, codeforlife-user",
                "template-service, codeforlife-starter codeforlife-user, none",
                "contributor-service, codeforlife-starter, none"
            })
    void moduleDependsOnTheModulesBeforeIt(String module, String required, String optional) throws Exception {
        var ours = ours(module);
        assertThat(ours.stream().filter(dependency -> !dependency.optional()).map(Dependency::artifact))
                .containsExactlyInAnyOrderElementsOf(words(required));
        assertThat(ours.stream().filter(Dependency::optional).map(Dependency::artifact))
                .containsExactlyInAnyOrderElementsOf(words(optional));
    }

    @ParameterizedTest
    @CsvSource({"codeforlife-starter, codeforlife-user", "codeforlife-test-support, codeforlife-starter"})
    void onlyTestsDependOnTheModule(String module, String other) throws Exception {
        assertThat(Pom.of(REPOSITORY.resolve(module)).dependencies())
                .filteredOn(dependency -> dependency.artifact().equals(other))
                .allMatch(dependency ->
                        dependency.optional() || dependency.scope().equals("test"));
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void moduleNamesItselfForTheModulePath(String module) throws Exception {
        assertThat(Pom.of(REPOSITORY.resolve(module)).text("Automatic-Module-Name"))
                .isEqualTo("education." + module.replace('-', '.'));
    }

    @Test
    void packagesAreInOneModuleOnly() throws IOException {
        var modules = new TreeMap<String, Set<String>>();
        for (var module : MODULES) {
            for (var name : packages(module)) {
                modules.computeIfAbsent(name, key -> new TreeSet<>()).add(module);
            }
        }
        assertThat(modules)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, all) -> assertThat(all).hasSize(1));
    }

    private static Set<String> packages(String module) throws IOException {
        var sources = REPOSITORY.resolve(module).resolve("src/main/java");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()).toString())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Dependency> ours(String module) throws Exception {
        return Pom.of(REPOSITORY.resolve(module)).dependencies().stream()
                .filter(dependency -> dependency.artifact().startsWith("codeforlife-"))
                .filter(dependency -> !dependency.scope().equals("test"))
                .toList();
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Stream.of(text.split(" ")).toList();
    }
}
