package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

final class BeClosed extends ArchCondition<JavaClass> {

    BeClosed() {
        super("be public final and have no public members");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)
                || !type.getModifiers().contains(JavaModifier.FINAL)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is not public final"));
        }
        type.getMembers().stream()
                .filter(BeClosed::isPublic)
                .map(member -> SimpleConditionEvent.violated(member, member.getDescription() + " is public"))
                .forEach(events::add);
    }

    private static boolean isPublic(JavaMember member) {
        var modifiers = member.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !isDefaultConstructor(member);
    }

    private static boolean isDefaultConstructor(JavaMember member) {
        return member.getOwner().tryGetConstructor().filter(member::equals).isPresent();
    }
}
