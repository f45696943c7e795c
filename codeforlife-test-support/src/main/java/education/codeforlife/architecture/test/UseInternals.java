package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;

/**
 * Uses what a framework keeps to itself: by name, or as the result or the parameter of a method that is called. Such
 * types change in any release.
 */
final class UseInternals extends InternalUses {

    private static final List<String> FRAMEWORKS =
            List.of("org.hibernate.", "org.springframework.", "jakarta.", "tools.jackson.", "org.apache.");

    /** The packages in which Hibernate registers and counts listeners. */
    private static final List<String> LISTENERS = List.of("org.hibernate.event.service.", "org.hibernate.jpa.event.");

    /** The one package of the library that reads and changes the state that Hibernate keeps of entities. */
    private static final String COLUMNS = "education.codeforlife.column";

    UseInternals() {
        super("use internals of frameworks");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackageName().equals(COLUMNS)) super.check(type, events);
    }

    @Override
    boolean isInternal(JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        return target.getName().equals("getPersistenceContextInternal")
                || isInternal(target.getRawReturnType())
                || target.getRawParameterTypes().stream().anyMatch(this::isInternal);
    }

    @Override
    boolean isInternal(JavaClass type) {
        var name = type.getName();
        return FRAMEWORKS.stream().anyMatch(name::startsWith)
                && (name.contains(".internal.")
                        || name.endsWith("Implementor")
                        || LISTENERS.stream().anyMatch(name::startsWith));
    }
}
