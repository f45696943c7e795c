package education.codeforlife.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import education.codeforlife.architecture.test.ArchitectureRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

class LibraryArchitectureTests {

    private static final Path REPOSITORY = Path.of("..");

    /** A package with many types says why in a second sentence, see {@link LibraryTypesTests}. */
    private static final String ONE_SENTENCE =
            "(?s)/\\*\\*[^.]+\\.(\\s+(\\* )?Its\\s+(\\* )?size: [^.]+\\.)?\\s*\\*/.*";

    @Test
    void allModulesTogetherKeepTheArchitecture() {
        ArchitectureRules.check("education.codeforlife");
    }

    /** The stream of a query keeps its connection until it is closed; a list does not. */
    @Test
    void queriesDoNotLeaveConnectionsOpen() {
        noClasses()
                .should()
                .callMethod(MappedQuerySpec.class, "stream")
                .check(new ClassFileImporter()
                        .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("education.codeforlife"));
    }

    @Test
    void coreIsFreeOfSpringBoot() {
        var core = new ClassFileImporter().importPath(REPOSITORY.resolve("codeforlife-core/target/classes"));
        assertThat(core).isNotEmpty();
        ArchitectureRules.NO_SPRING_BOOT.check(core);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeforlife-core",
                "codeforlife-platform",
                "codeforlife-user",
                "codeforlife-test-support",
                "codeforlife-fakes",
                "codeforlife-starter"
            })
    void theTestsOfEveryModuleKeepTheArchitecture(String module) {
        ArchitectureRules.checkTests(REPOSITORY.resolve(module).resolve("target/test-classes/education"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeforlife-core",
                "codeforlife-platform",
                "codeforlife-user",
                "codeforlife-test-support",
                "codeforlife-fakes",
                "codeforlife-starter"
            })
    void everyPackageIsToldInOneSentence(String module) throws IOException {
        assertThat(packageInfos(module))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).content().matches(ONE_SENTENCE));
    }

    private static List<Path> packageInfos(String module) throws IOException {
        try (var files = Files.walk(REPOSITORY.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.endsWith("package-info.java")).toList();
        }
    }
}
