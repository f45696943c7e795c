package education.codeforlife.directory.world;

import education.codeforlife.directory.world.World.Klass;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.World.School;
import education.codeforlife.directory.world.World.Teacher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who sees whom, row by row, as the wire contract says it. Shares nothing with the view sets, so that a mistake would
 * have to be made twice.
 */
public record Sight(Person viewer) {

    public boolean sees(Person person) {
        if (!person.active()) return false;
        if (person.equals(viewer)) return true;
        var teacher = viewer.teacher();
        if (teacher != null) return teacher.school() != null && seesAsTeacher(teacher, person);
        var klass = ownClass();
        return klass != null && (klass.teacher().equals(person.teacher()) || klass.equals(classOf(person)));
    }

    private static boolean seesAsTeacher(Teacher teacher, Person person) {
        var school = Objects.requireNonNull(teacher.school());
        if (!school.active()) return false;
        if (person.teacher() != null) return school.equals(person.teacher().school());
        if (person.student() == null) return false;
        return inCharge(teacher, school, person.student().klass())
                || inCharge(teacher, school, person.student().requested());
    }

    private static boolean inCharge(Teacher teacher, School school, @Nullable Klass klass) {
        if (klass == null || !klass.active()) return false;
        return teacher.admin() ? school.equals(klass.teacher().school()) : teacher.equals(klass.teacher());
    }

    public boolean sees(Klass klass) {
        if (!klass.active()) return false;
        var school = schoolTaughtIn();
        if (school != null) {
            return school.active() && school.equals(klass.teacher().school());
        }
        return klass.equals(classOf(viewer));
    }

    public boolean sees(School school) {
        if (!school.active()) return false;
        if (viewer.teacher() != null) return school.equals(viewer.teacher().school());
        var klass = classOf(viewer) == null ? requested() : classOf(viewer);
        return klass != null && school.equals(klass.teacher().school());
    }

    public boolean mayListClasses() {
        return schoolTaughtIn() != null;
    }

    public boolean mayRetrieveClasses() {
        return schoolTaughtIn() != null || classOf(viewer) != null;
    }

    public boolean mayRetrieveSchools() {
        return mayRetrieveClasses() || requested() != null;
    }

    private @Nullable School schoolTaughtIn() {
        return viewer.teacher() == null ? null : viewer.teacher().school();
    }

    private @Nullable Klass ownClass() {
        var klass = classOf(viewer);
        return klass != null && klass.active() ? klass : null;
    }

    /** A request ends with the class. */
    private @Nullable Klass requested() {
        var requested = viewer.student() == null ? null : viewer.student().requested();
        return requested != null && requested.active() ? requested : null;
    }

    static @Nullable Klass classOf(Person person) {
        return person.student() == null ? null : person.student().klass();
    }
}
