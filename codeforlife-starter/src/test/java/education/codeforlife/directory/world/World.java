package education.codeforlife.directory.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Some schools and the people in and around them. Rows are numbered from the first id on, in all tables alike. */
public final class World {

    public record School(long id, boolean active) {}

    public record Teacher(long id, @Nullable School school, boolean admin) {}

    public record Klass(long id, String name, Teacher teacher, boolean active) {

        public String code() {
            var digits = Long.toString(id, 36).toUpperCase(Locale.ROOT);
            return "0".repeat(5 - digits.length()) + digits;
        }
    }

    public record Student(
            long id, @Nullable Klass klass, @Nullable Klass requested) {}

    public record Person(
            long id,
            String firstName,
            String lastName,
            boolean active,
            @Nullable Teacher teacher,
            @Nullable Student student) {}

    public final List<School> schools = new ArrayList<>();
    public final List<Teacher> teachers = new ArrayList<>();
    public final List<Klass> classes = new ArrayList<>();
    public final List<Student> students = new ArrayList<>();
    public final List<Person> people = new ArrayList<>();
    private final long firstId;

    public World(long firstId) {
        this.firstId = firstId;
    }

    public School school(boolean active) {
        return add(schools, new School(next(schools), active));
    }

    public Person teacher(@Nullable School school, boolean admin, String firstName, String lastName, boolean active) {
        var teacher = add(teachers, new Teacher(next(teachers), school, admin && school != null));
        return person(firstName, lastName, active, teacher, null);
    }

    public Klass klass(String name, Person teacher, boolean active) {
        if (teacher.teacher == null) throw new IllegalArgumentException(teacher + " does not teach");
        return add(classes, new Klass(next(classes), name, teacher.teacher, active));
    }

    public Person student(Klass klass, String firstName, String lastName, boolean active) {
        return learner(klass, null, firstName, lastName, active);
    }

    public Person independent(@Nullable Klass requested, String firstName, String lastName, boolean active) {
        return learner(null, requested, firstName, lastName, active);
    }

    private Person learner(
            @Nullable Klass klass, @Nullable Klass requested, String firstName, String lastName, boolean active) {
        return person(firstName, lastName, active, null, add(students, new Student(next(students), klass, requested)));
    }

    /** Adds a user who is neither a teacher nor a student. */
    public Person person(String firstName, String lastName, boolean active) {
        return person(firstName, lastName, active, null, null);
    }

    private Person person(
            String firstName, String lastName, boolean active, @Nullable Teacher teacher, @Nullable Student student) {
        return add(people, new Person(next(people), firstName, lastName, active, teacher, student));
    }

    private long next(List<?> rows) {
        return firstId + rows.size();
    }

    private static <T> T add(List<T> rows, T row) {
        rows.add(row);
        return row;
    }
}
