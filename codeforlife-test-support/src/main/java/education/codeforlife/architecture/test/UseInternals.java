package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * Uses what a framework keeps to itself: by name, or as the result or the parameter of a method that is called. Such
 * types change in any release.
 */
final class UseInternals extends ArchCondition<JavaClass> {

    private static final List<String> FRAMEWORKS =
            List.of("org.hibernate.", "org.springframework.", "jakarta.", "tools.jackson.", "org.apache.");

    /** The package in which Hibernate registers listeners, and counts them. */
    private static final List<String> LISTENERS = List.of("org.hibernate.event.service.", "org.hibernate.jpa.event.");

    UseInternals() {
        super("use internals of frameworks");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(named(type), called(type))
                .distinct()
                .map(description -> SimpleConditionEvent.satisfied(type, description))
                .forEach(events::add);
    }

    private static Stream<String> named(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isInternal(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    private static Stream<String> called(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(UseInternals::mentionsInternals)
                .map(JavaCodeUnitAccess::getDescription);
    }

    private static boolean mentionsInternals(JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        return target.getName().equals("getPersistenceContextInternal")
                || isInternal(target.getRawReturnType())
                || target.getRawParameterTypes().stream().anyMatch(UseInternals::isInternal);
    }

    private static boolean isInternal(JavaClass type) {
        var name = type.getName();
        return FRAMEWORKS.stream().anyMatch(name::startsWith)
                && (name.contains(".internal.")
                        || name.endsWith("Implementor")
                        || LISTENERS.stream().anyMatch(name::startsWith));
    }
}
