package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;

/** Measuring a duration ({@code System.nanoTime}) is not reading the time. */
final class TakeTimeFromClock extends ArchCondition<JavaClass> {

    private static final Set<String> READINGS = Set.of(
            "java.lang.System.currentTimeMillis()", "java.util.Date.<init>()", "java.util.Calendar.getInstance()");

    TakeTimeFromClock() {
        super("take the time from a Clock");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> readsTheTime(access.getTarget()))
                .map(access -> SimpleConditionEvent.violated(access, access.getDescription()))
                .forEach(events::add);
    }

    private static boolean readsTheTime(CodeUnitAccessTarget target) {
        return READINGS.contains(target.getFullName()) || isNowWithoutClock(target);
    }

    private static boolean isNowWithoutClock(CodeUnitAccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
