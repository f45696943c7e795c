package education.codeforlife.architecture.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.nio.file.Path;
import java.util.List;

/**
 * The architecture that every module and service keeps. One test a module is enough:
 *
 * <pre>{@code
 * class ArchitectureTests {
 *     @Test
 *     void theServiceKeepsTheArchitecture() {
 *         ArchitectureRules.check("education.codeforlife.service.account");
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ArchitectureRules {

    private static final String AUTO_CONFIGURATION = "org.springframework.boot.autoconfigure.AutoConfiguration";

    /** Packages depend on each other in one direction. */
    public static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("(**)").should().beFreeOfCycles().allowEmptyShould(true);

    /** Spring Boot is known to auto-configurations only; for libraries, services are applications of it. */
    public static final ArchRule NO_SPRING_BOOT = noClasses()
            .that()
            .resideOutsideOfPackage("..autoconfigure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.boot..")
            .allowEmptyShould(true);

    /** Auto-configurations are {@code public final} and have no public members. */
    public static final ArchRule AUTO_CONFIGURATIONS_ARE_CLOSED = classes()
            .that()
            .areAnnotatedWith(AUTO_CONFIGURATION)
            .should(new BeClosed())
            .allowEmptyShould(true);

    /** Auto-configurations are listed in an imports file, which is sorted. */
    public static final ArchRule AUTO_CONFIGURATIONS_ARE_LISTED = classes()
            .that()
            .areAnnotatedWith(AUTO_CONFIGURATION)
            .should(new BeListedInSortedImports())
            .allowEmptyShould(true);

    /** Every package has a {@code package-info} with {@code @NullMarked}. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(new ResideInNullMarkedPackage()).allowEmptyShould(true);

    /** Collaborators come through constructors or setters; test kits apart, whose instances JUnit makes. */
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..test")
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .allowEmptyShould(true);

    /** Names say what a type is for; the implementations that MapStruct generates are not ours to name. */
    public static final ArchRule NO_EMPTY_NAMES = noClasses()
            .that(not(assignableTo(annotatedWith("org.mapstruct.Mapper"))))
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Impl|Managers?)")
            .allowEmptyShould(true);

    /** Time comes from a {@link java.time.Clock}. */
    public static final ArchRule NO_TIME_WITHOUT_CLOCK =
            classes().should(new TakeTimeFromClock()).allowEmptyShould(true);

    /**
     * Queries that repositories of soft-deletable entities declare mention the active attribute, or are annotated with
     * {@code @IncludesInactive}.
     */
    public static final ArchRule INACTIVE_ROWS_ARE_CONSIDERED = classes()
            .that()
            .areInterfaces()
            .and()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .should(new ConsiderInactiveRows())
            .allowEmptyShould(true);

    /**
     * Only the public API of frameworks is used: no package named {@code internal}, no {@code *Implementor} of
     * Hibernate, and nothing that counts Hibernate's listeners. Of the library, one package reads and changes the state
     * that Hibernate keeps of entities.
     */
    public static final ArchRule NO_INTERNALS =
            noClasses().should(new UseInternals()).allowEmptyShould(true);

    /**
     * A service uses only the public API of the library: no type, method or constructor that is annotated with
     * {@code @Internal}.
     */
    public static final ArchRule NO_LIBRARY_INTERNALS = noClasses()
            .that()
            .resideOutsideOfPackage("education.codeforlife..")
            .or()
            .resideInAPackage("education.codeforlife.service..")
            .should(new UseLibraryInternals())
            .allowEmptyShould(true);

    /** Tests and their methods are package-private; contracts, which others extend, are abstract and may be public. */
    public static final ArchRule TESTS_ARE_PACKAGE_PRIVATE = CompositeArchRule.of(methods()
                    .that()
                    .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true))
            .and(methods()
                    .that()
                    .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                    .and()
                    .areDeclaredInClassesThat()
                    .doNotHaveModifier(JavaModifier.ABSTRACT)
                    .should()
                    .beDeclaredInClassesThat()
                    .arePackagePrivate()
                    .allowEmptyShould(true));

    /** No test throws its application context away. */
    public static final ArchRule NO_DIRTIES_CONTEXT = CompositeArchRule.of(noClasses()
                    .should()
                    .beAnnotatedWith("org.springframework.test.annotation.DirtiesContext")
                    .allowEmptyShould(true))
            .and(noMethods()
                    .should()
                    .beAnnotatedWith("org.springframework.test.annotation.DirtiesContext")
                    .allowEmptyShould(true));

    private ArchitectureRules() {}

    /**
     * A package {@code <root>.<concept>.<technology>} is used by nothing but itself, auto-configurations and test kits.
     *
     * @param rootPackage the package whose sub-packages are the concepts
     */
    public static ArchRule technologiesStayBehindTheirConcept(String rootPackage) {
        return classes().should(new KeepTechnologyBehindItsConcept(rootPackage)).allowEmptyShould(true);
    }

    /**
     * A service reaches infrastructure through the library. The drivers of databases, schedulers, brokers, gRPC channels,
     * mail servers, clouds and caches are used in its packages {@code <root>.<concept>.<technology>} only. JPA and
     * {@code JdbcClient} are used anywhere.
     *
     * @param rootPackage the package whose sub-packages are the concepts
     */
    public static ArchRule infrastructureIsReachedBehindItsConcept(String rootPackage) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("education.codeforlife..")
                .or()
                .resideInAPackage("education.codeforlife.service..")
                .should(new ReachInfrastructure(rootPackage))
                .allowEmptyShould(true);
    }

    /**
     * Checks what is compiled of a package and its sub-packages: tests against the rules for tests, the rest against all
     * others.
     *
     * @param rootPackage a module's or service's root, as {@code "education.codeforlife.service.account"}
     * @throws AssertionError that lists every violation of the first rule that does not hold
     */
    public static void check(String rootPackage) {
        checkMain(compiled(rootPackage, Predefined.DO_NOT_INCLUDE_TESTS), rootPackage);
        checkTests(compiled(rootPackage, Predefined.ONLY_INCLUDE_TESTS));
    }

    /**
     * Checks the compiled tests of a module that cannot run these rules itself.
     *
     * @param directory where its test classes are, as {@code target/test-classes}
     * @throws AssertionError that lists every violation of the first rule that does not hold
     */
    public static void checkTests(Path directory) {
        checkTests(CompiledClasses.read(importer -> importer.importPath(directory)));
    }

    private static void checkTests(JavaClasses tests) {
        List.of(TESTS_ARE_PACKAGE_PRIVATE, NO_DIRTIES_CONTEXT, NO_TIME_WITHOUT_CLOCK, NO_EMPTY_NAMES, NO_INTERNALS)
                .forEach(rule -> rule.check(tests));
    }

    static void checkMain(JavaClasses main, String rootPackage) {
        List.of(
                        NO_PACKAGE_CYCLES,
                        technologiesStayBehindTheirConcept(rootPackage),
                        infrastructureIsReachedBehindItsConcept(rootPackage),
                        AUTO_CONFIGURATIONS_ARE_CLOSED,
                        AUTO_CONFIGURATIONS_ARE_LISTED,
                        PACKAGES_ARE_NULL_MARKED,
                        NO_FIELD_INJECTION,
                        NO_EMPTY_NAMES,
                        NO_TIME_WITHOUT_CLOCK,
                        INACTIVE_ROWS_ARE_CONSIDERED,
                        NO_INTERNALS,
                        NO_LIBRARY_INTERNALS,
                        NO_DIRTIES_CONTEXT)
                .forEach(rule -> rule.check(main));
    }

    private static JavaClasses compiled(String rootPackage, ImportOption option) {
        return CompiledClasses.read(
                importer -> importer.withImportOption(option).importPackages(rootPackage));
    }
}
