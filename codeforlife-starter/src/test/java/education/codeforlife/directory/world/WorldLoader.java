package education.codeforlife.directory.world;

import education.codeforlife.directory.world.World.Klass;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.World.School;
import education.codeforlife.directory.world.World.Student;
import education.codeforlife.directory.world.World.Teacher;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes worlds to a database, with one statement for each table. */
public final class WorldLoader {

    private static final String SCHOOLS = """
            insert into codeforlife.schools (id, name, is_active)
            select id, 'School ' || id, is_active from unnest(?::bigint[], ?::boolean[]) r(id, is_active)""";
    private static final String TEACHERS = """
            insert into codeforlife.teachers (id, school_id, is_admin)
            select * from unnest(?::bigint[], ?::bigint[], ?::boolean[])""";
    private static final String CLASSES = """
            insert into codeforlife.classes (id, access_code, name, teacher_id, is_active)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::boolean[])""";
    private static final String STUDENTS = """
            insert into codeforlife.students (id, class_id, requested_class_id)
            select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])""";
    private static final String USERS = """
            insert into codeforlife.users
                   (id, username, first_name, normalized_first_name, last_name, email, password, is_active, date_joined,
                    teacher_id, student_id)
            select id, 'user' || id, first_name, lower(first_name), last_name, '', '', is_active, '2024-01-15T12:00:00Z', teacher_id, student_id
              from unnest(?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[])
                   r(id, first_name, last_name, is_active, teacher_id, student_id)""";

    private final JdbcClient jdbc;

    public WorldLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void load(Collection<World> worlds) {
        loadSchools(all(worlds, world -> world.schools));
        loadTeachers(all(worlds, world -> world.teachers));
        loadClasses(all(worlds, world -> world.classes));
        loadStudents(all(worlds, world -> world.students));
        loadPeople(all(worlds, world -> world.people));
        jdbc.sql("analyze").update();
        // new classes come after those of all worlds
        jdbc.sql("select setval('codeforlife.classes_id_seq', 1000001)").query().singleRow();
    }

    private static <T> List<T> all(Collection<World> worlds, Function<World, List<T>> rows) {
        return worlds.stream().flatMap(world -> rows.apply(world).stream()).toList();
    }

    private void loadSchools(List<School> rows) {
        insert(SCHOOLS, numbers(rows, School::id), flags(rows, School::active));
    }

    private void loadTeachers(List<Teacher> rows) {
        var schools =
                numbers(rows, row -> row.school() == null ? null : row.school().id());
        insert(TEACHERS, numbers(rows, Teacher::id), schools, flags(rows, Teacher::admin));
    }

    private void loadClasses(List<Klass> rows) {
        var teachers = numbers(rows, row -> row.teacher().id());
        insert(
                CLASSES,
                numbers(rows, Klass::id),
                texts(rows, Klass::code),
                texts(rows, Klass::name),
                teachers,
                flags(rows, Klass::active));
    }

    private void loadStudents(List<Student> rows) {
        var classes =
                numbers(rows, row -> row.klass() == null ? null : row.klass().id());
        var requested = numbers(
                rows, row -> row.requested() == null ? null : row.requested().id());
        insert(STUDENTS, numbers(rows, Student::id), classes, requested);
    }

    private void loadPeople(List<Person> rows) {
        var teachers = numbers(
                rows, row -> row.teacher() == null ? null : row.teacher().id());
        var students = numbers(
                rows, row -> row.student() == null ? null : row.student().id());
        insert(
                USERS,
                numbers(rows, Person::id),
                texts(rows, Person::firstName),
                texts(rows, Person::lastName),
                flags(rows, Person::active),
                teachers,
                students);
    }

    private static <T> Object numbers(List<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> Object texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Object flags(List<T> rows, Function<T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }

    private void insert(String sql, Object... columns) {
        jdbc.sql(sql).params(columns).update();
    }
}
