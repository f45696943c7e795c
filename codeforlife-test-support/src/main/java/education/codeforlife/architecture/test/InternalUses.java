package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** The uses of internals: types that a class names, and methods that it calls. */
abstract class InternalUses extends ArchCondition<JavaClass> {

    InternalUses(String description) {
        super(description);
    }

    abstract boolean isInternal(JavaClass type);

    abstract boolean isInternal(JavaCodeUnitAccess<?> access);

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(named(type), called(type))
                .distinct()
                .map(description -> SimpleConditionEvent.satisfied(type, description))
                .forEach(events::add);
    }

    private Stream<String> named(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isInternal(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    private Stream<String> called(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(this::isInternal)
                .map(JavaCodeUnitAccess::getDescription);
    }
}
