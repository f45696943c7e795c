package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** Uses a driver of infrastructure outside the packages {@code <concept>.<technology>} of a service. */
final class ReachInfrastructure extends ArchCondition<JavaClass> {

    /** The annotation of the stubs that the compiler of protocol buffers makes, which take a channel. */
    private static final String GENERATED_STUB = "io.grpc.stub.annotations.GrpcGenerated";

    private final Pattern technology;

    ReachInfrastructure(String rootPackage) {
        super("use a driver of infrastructure outside <concept>.<technology>");
        technology = Pattern.compile(Pattern.quote(rootPackage) + "\\.\\w+\\.\\w+(\\..*)?");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (technology.matcher(type.getPackageName()).matches() || isGeneratedStub(type)) return;
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> Drivers.include(target(dependency)))
                .map(dependency -> SimpleConditionEvent.satisfied(dependency, dependency.getDescription()))
                .forEach(events::add);
    }

    private static String target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getName();
    }

    private static boolean isGeneratedStub(JavaClass type) {
        return type.isAnnotatedWith(GENERATED_STUB)
                || type.getEnclosingClass()
                        .filter(ReachInfrastructure::isGeneratedStub)
                        .isPresent();
    }
}
