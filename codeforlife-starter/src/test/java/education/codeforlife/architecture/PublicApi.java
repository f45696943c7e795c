package education.codeforlife.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types and constructors of compiled classes that a service may use in its code.
 *
 * <p>As with Spring Boot's, the API of an auto-configuration is its name, which is in the imports file.
 */
record PublicApi(JavaClasses classes) {

    private static final String INTERNAL = "education.codeforlife.api.Internal";
    private static final String PREVIEW = "education.codeforlife.platform.Preview";
    private static final String AUTO_CONFIGURATION = "org.springframework.boot.autoconfigure.AutoConfiguration";

    /** Returns one line for each public type and each public constructor, sorted. */
    List<String> lines() {
        return classes.stream()
                .filter(PublicApi::isCovered)
                .flatMap(PublicApi::lines)
                .sorted()
                .toList();
    }

    private static Stream<String> lines(JavaClass type) {
        return Stream.concat(Stream.of(type.getName()), constructors(type).map(PublicApi::line));
    }

    /** Returns the methods and constructors that a service can call or override, and whose types may still change. */
    List<String> unstableSignatures() {
        return classes.stream()
                .filter(PublicApi::isCovered)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(PublicApi::isVisible)
                .filter(unit -> !isLeftOut(unit))
                .filter(unit -> Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                        .anyMatch(PublicApi::isLeftOut))
                .map(JavaCodeUnit::getFullName)
                .sorted()
                .toList();
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        var modifiers = unit.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    /** Returns the public constructors that are not implied by the kind of the type. */
    private static Stream<JavaConstructor> constructors(JavaClass type) {
        if (type.isRecord() || type.isEnum()) {
            return Stream.of();
        }
        return type.getConstructors().stream()
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(constructor -> !isLeftOut(constructor));
    }

    private static String line(JavaConstructor constructor) {
        return constructor.getOwner().getName()
                + constructor.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(joining(", ", "(", ")"));
    }

    static boolean isCovered(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.getSimpleName().equals("package-info")
                && !isGenerated(type)
                && !isLeftOut(type)
                && !type.isAnnotatedWith(AUTO_CONFIGURATION)
                && enclosing.map(PublicApi::isCovered).orElse(true);
    }

    /** MapStruct's implementations are public, and named by it. */
    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().endsWith("Impl");
    }

    static boolean isLeftOut(CanBeAnnotated element) {
        return element.isAnnotatedWith(INTERNAL) || element.isAnnotatedWith(PREVIEW);
    }
}
