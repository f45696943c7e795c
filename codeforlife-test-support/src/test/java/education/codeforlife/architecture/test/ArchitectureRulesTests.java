package education.codeforlife.architecture.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTests {

    private static final JavaClasses SAMPLES = CompiledClasses.read(importer -> importer.importPackages("sample"));

    @Test
    void packageCyclesAreFound() {
        assertThat(violations(ArchitectureRules.NO_PACKAGE_CYCLES, "sample.cycle"))
                .contains("sample.cycle.one")
                .contains("sample.cycle.two");
    }

    @Test
    void onlyAutoConfigurationsMayUseTheTechnologyOfAnotherConcept() {
        assertThat(violations(
                        ArchitectureRules.technologiesStayBehindTheirConcept("sample.technology"), "sample.technology"))
                .contains("sample.technology.user.Users")
                .doesNotContain("RedisWiring");
    }

    @Test
    void springBootOutsideOfAutoConfigurationsIsFound() {
        assertThat(violations(ArchitectureRules.NO_SPRING_BOOT, "sample.boot")).contains("SpringApplication");
    }

    @Test
    void autoConfigurationsThatAreNotClosedAreFound() {
        assertThat(violations(ArchitectureRules.AUTO_CONFIGURATIONS_ARE_CLOSED, "sample.wiring"))
                .contains("NotFinalAutoConfiguration is not public final")
                .contains("OpenMemberAutoConfiguration.member()> is public")
                .doesNotContain("UnlistedAutoConfiguration");
    }

    @Test
    void autoConfigurationsThatNoFileListsAreFound() {
        assertThat(violations(ArchitectureRules.AUTO_CONFIGURATIONS_ARE_LISTED, "sample.wiring.closed"))
                .contains("UnlistedAutoConfiguration is not listed in META-INF/spring/");
    }

    @Test
    void importsFilesOutOfOrderAreFound() {
        assertThat(violations(ArchitectureRules.AUTO_CONFIGURATIONS_ARE_LISTED, "sample.wiring.open"))
                .contains("The file that lists sample.wiring.open.NotFinalAutoConfiguration is not sorted");
    }

    @Test
    void packagesWithoutNullMarkedAreFound() {
        assertThat(violations(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, "sample.names"))
                .contains("sample.names, which is not @NullMarked");
    }

    @Test
    void fieldInjectionIsFound() {
        assertThat(violations(ArchitectureRules.NO_FIELD_INJECTION, "sample.injection"))
                .contains("InjectsFields.collaborator");
    }

    @Test
    void emptyNamesAreFound() {
        assertThat(violations(ArchitectureRules.NO_EMPTY_NAMES, "sample.names"))
                .contains("StringUtils")
                .contains("FruitManager")
                .contains("FruitImpl")
                .contains("FruitHelper");
    }

    @Test
    void timeWithoutClockIsFound() {
        assertThat(violations(ArchitectureRules.NO_TIME_WITHOUT_CLOCK, "sample.time"))
                .contains("Instant.now()")
                .contains("LocalDate.now(java.time.ZoneId)")
                .contains("System.currentTimeMillis()");
    }

    @Test
    void queriesThatIgnoreInactiveRowsAreFound() {
        assertThat(violations(ArchitectureRules.INACTIVE_ROWS_ARE_CONSIDERED, "sample.softdelete")
                        .lines())
                .extracting(violation -> violation.replaceFirst("\\(.*", ""))
                .containsExactlyInAnyOrder(
                        "sample.softdelete.GameRepository.findByName",
                        "sample.softdelete.GameRepository.findNamed",
                        "sample.softdelete.GameRepository.findNamedNatively",
                        "sample.softdelete.GameRepository.count");
    }

    @Test
    void internalsOfFrameworksAreFound() {
        assertThat(violations(ArchitectureRules.NO_INTERNALS, "sample.internals"))
                .contains("org.hibernate.internal.SessionImpl")
                .contains("org.hibernate.engine.spi.SessionFactoryImplementor")
                .contains("getPersistenceContextInternal()")
                .contains("org.hibernate.event.service.spi.EventListenerGroup")
                .contains("org.hibernate.persister.entity.EntityPersister.getFactory()");
    }

    @Test
    void internalsOfTheLibraryAreFound() {
        assertThat(violations(ArchitectureRules.NO_LIBRARY_INTERNALS, "sample.library"))
                .contains("UsesLibraryInternals.request")
                .contains("education.codeforlife.session.SessionUserSource")
                .contains("education.codeforlife.database.Transactions.of(")
                .doesNotContain("UsesPublicApi");
    }

    @Test
    void publicTestsAndMethodsAreFound() {
        assertThat(violations(ArchitectureRules.TESTS_ARE_PACKAGE_PRIVATE, "sample.open"))
                .contains("PublicType.packagePrivateMethod(int)")
                .contains("PublicMethod.publicMethod()");
    }

    @Test
    void dirtiedContextsAreFound() {
        assertThat(violations(ArchitectureRules.NO_DIRTIES_CONTEXT, "sample.dirty"))
                .contains("Dirty.method()")
                .contains("Dirty$Type");
    }

    @ParameterizedTest
    @MethodSource
    void goodCodePasses(ArchRule rule) {
        assertThat(violations(rule, "sample.good")).isEmpty();
    }

    static Stream<ArchRule> goodCodePasses() {
        return Stream.of(
                ArchitectureRules.NO_PACKAGE_CYCLES,
                ArchitectureRules.NO_SPRING_BOOT,
                ArchitectureRules.PACKAGES_ARE_NULL_MARKED,
                ArchitectureRules.NO_FIELD_INJECTION,
                ArchitectureRules.NO_EMPTY_NAMES,
                ArchitectureRules.INACTIVE_ROWS_ARE_CONSIDERED,
                ArchitectureRules.NO_INTERNALS,
                ArchitectureRules.NO_LIBRARY_INTERNALS,
                ArchitectureRules.NO_TIME_WITHOUT_CLOCK);
    }

    @Test
    void checkRunsTheRulesForTestsOverTests() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ArchitectureRules.check("sample.open"))
                .withMessageContaining("PublicMethod.publicMethod()");
    }

    @Test
    void checkAcceptsGoodCode() {
        assertThatNoException().isThrownBy(() -> ArchitectureRules.check("education.codeforlife.architecture"));
    }

    private static String violations(ArchRule rule, String packageName) {
        var classes = SAMPLES.that(resideInAPackage(packageName + ".."));
        return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
    }
}
