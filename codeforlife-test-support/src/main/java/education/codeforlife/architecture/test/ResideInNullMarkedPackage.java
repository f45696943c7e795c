package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

    ResideInNullMarkedPackage() {
        super("reside in a package with a @NullMarked package-info");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var info = type.getPackage().tryGetPackageInfo();
        if (!info.filter(found -> found.isAnnotatedWith(NullMarked.class)).isPresent()) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " resides in " + type.getPackageName() + ", which is not @NullMarked"));
        }
    }
}
