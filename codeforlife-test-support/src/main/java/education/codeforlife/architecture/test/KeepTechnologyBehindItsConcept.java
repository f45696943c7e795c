package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

final class KeepTechnologyBehindItsConcept extends ArchCondition<JavaClass> {

    private static final Pattern WIRING = Pattern.compile(".*\\.(autoconfigure|test)(\\..*)?");

    private final Pattern technology;

    KeepTechnologyBehindItsConcept(String rootPackage) {
        super("be used only by their own package when they reside in <concept>.<technology>");
        technology = Pattern.compile(Pattern.quote(rootPackage) + "\\.\\w+\\.\\w+(\\..*)?");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var used = type.getPackageName();
        if (!technology.matcher(used).matches() || WIRING.matcher(used).matches()) {
            return;
        }
        type.getDirectDependenciesToSelf().stream()
                .filter(dependency -> !mayUse(dependency.getOriginClass().getPackageName(), used))
                .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                .forEach(events::add);
    }

    private static boolean mayUse(String user, String used) {
        return user.equals(used)
                || user.startsWith(used + ".")
                || WIRING.matcher(user).matches();
    }
}
