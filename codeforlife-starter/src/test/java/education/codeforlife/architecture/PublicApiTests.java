package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public types and constructors, which a release can never take back, in a file that reviewers see change. */
class PublicApiTests {

    private static final String WRITE = "codeforlife.public-api.write";
    private static final Path REPOSITORY = Path.of("..");
    private static final Path FILE = REPOSITORY.resolve("docs/public-api.txt");
    private static final int MOST_TYPES = 294;
    private static final String BEAN = "org.springframework.context.annotation.Bean";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(LibraryModulesTests.MODULES.stream()
                    .map(module -> REPOSITORY.resolve(module).resolve("target/classes"))
                    .toList());

    @Test
    void publicApiIsTheCommittedOne() throws IOException {
        var actual = new PublicApi(CLASSES).lines();
        if (Boolean.getBoolean(WRITE)) {
            Files.write(FILE, actual);
        }
        assertThat(actual)
                .as("docs/public-api.txt: if the change is meant, write the file with -D" + WRITE + "=true")
                .isEqualTo(Files.readAllLines(FILE));
    }

    @Test
    void publicApiIsSmall() {
        assertThat(new PublicApi(CLASSES).lines())
                .filteredOn(line -> !line.contains("("))
                .hasSizeBetween(100, MOST_TYPES);
    }

    @Test
    void beansDoNotHavePublicConstructors() {
        assertThat(beans().filter(PublicApiTests::hasPublicConstructor).map(JavaClass::getName))
                .as("beans that a service could make with a constructor: give them a static factory")
                .isEmpty();
    }

    @Test
    void signaturesOfPublicApiNameNoInternalTypes() {
        assertThat(new PublicApi(CLASSES).unstableSignatures()).isEmpty();
    }

    @Test
    void internalTypeIsLeftOut() {
        var internal = CLASSES.get("education.codeforlife.session.JdbcSessions");
        assertThat(PublicApi.isCovered(internal)).isFalse();
        assertThat(PublicApi.isCovered(CLASSES.get("education.codeforlife.viewset.ModelViewSet")))
                .isTrue();
    }

    private static Stream<JavaClass> beans() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().endsWith(".autoconfigure"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(BEAN))
                .map(method -> method.getRawReturnType())
                .filter(type -> CLASSES.contain(type.getName()))
                .distinct();
    }

    /** Records are data, and interfaces and abstract types cannot be made. */
    private static boolean hasPublicConstructor(JavaClass bean) {
        return !PublicApi.isLeftOut(bean)
                && !bean.isRecord()
                && !bean.isInterface()
                && !bean.getModifiers().contains(JavaModifier.ABSTRACT)
                && bean.getModifiers().contains(JavaModifier.PUBLIC)
                && bean.getConstructors().stream()
                        .filter(constructor -> !PublicApi.isLeftOut(constructor))
                        .anyMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
