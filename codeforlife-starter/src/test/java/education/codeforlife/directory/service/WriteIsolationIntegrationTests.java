package education.codeforlife.directory.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import education.codeforlife.directory.world.Caller;
import education.codeforlife.directory.world.World;
import education.codeforlife.directory.world.World.Klass;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.World.School;
import education.codeforlife.directory.world.World.Teacher;
import education.codeforlife.directory.world.WorldsTest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Nothing that is written leads from one school to another, or out of sight, unless an action is there for it. */
class WriteIsolationIntegrationTests extends WorldsTest {

    private static final String UNKNOWN = "Some models do not exist.";

    /** The number of worlds without callers. Their rows stay as they were created. */
    private static final int FOREIGN = 50;

    @Test
    void aTeacherOfAnotherSchoolCannotBeNamed() {
        inEveryWorld((caller, world) -> {
            var klass = any(world).klass();
            var teacher = any(world).teacher();
            var accepted = caller.sight().sees(klass) && isColleague(caller, teacher);
            var refusal = caller.sight().sees(klass) ? 400 : 404;
            var answer = caller.send(
                    PATCH,
                    "/classes/" + klass.code(),
                    "{'teacher': %d}".formatted(teacher.id()),
                    accepted ? 200 : refusal);
            if (!accepted && refusal == 400) {
                assertThat(answer.at("/teacher/0").asString())
                        .isEqualTo("Invalid pk \"%d\" - object does not exist.", teacher.id());
            }
            assertTaught(klass, accepted ? teacher : klass.teacher());
        });
    }

    @Test
    void aBulkUpdateWithOneForeignClassChangesNone() {
        inEveryWorld((caller, world) -> {
            var one = pick(world.classes);
            var other = any(world).klass();
            var accepted = caller.sight().sees(one) && caller.sight().sees(other);
            var answer = caller.send(PATCH, "/classes/bulk", renamed(one, other), accepted ? 200 : 400);
            if (!accepted) assertThat(answer.at("/__all__/0").asString()).isEqualTo(UNKNOWN);
            for (var klass : new Klass[] {one, other}) {
                assertThat(name(klass)).isEqualTo(accepted ? "New" : klass.name());
            }
        });
    }

    private static String renamed(Klass... classes) {
        return Arrays.stream(classes)
                .distinct()
                .map(klass -> "'%s': {'name': 'New'}".formatted(klass.code()))
                .collect(joining(", ", "{", "}"));
    }

    @Test
    void aCarelessUpdateMovesNoClassOutOfSight() {
        inEveryWorld((caller, world) -> {
            var klass = any(world).klass();
            var teacher = any(world).teacher();
            var accepted = caller.sight().sees(klass) && isColleague(caller, teacher);
            var refusal = caller.sight().sees(klass) ? 403 : 404;
            caller.send(PUT, "/classes/" + klass.code() + "/reassign", body(teacher), accepted ? 200 : refusal);
            assertTaught(klass, accepted ? teacher : klass.teacher());
        });
    }

    @Test
    void aCarelessCreateMakesNoClassOutOfSight() {
        inEveryWorld((caller, world) -> {
            var teacher = any(world).teacher();
            var before = count();
            var accepted = isColleague(caller, teacher) && schoolOf(caller).active();
            caller.send(POST, "/classes", body(teacher), accepted ? 201 : 403);
            assertThat(count() - before).isEqualTo(accepted ? 1 : 0);
        });
    }

    @Test
    void anActionThatSaysSoMovesClassesOutOfSight() {
        inEveryWorld((caller, world) -> {
            var klass = any(world).klass();
            var teacher = any(world).teacher();
            var accepted = caller.sight().sees(klass);
            caller.send(PUT, "/classes/" + klass.code() + "/hand-over", body(teacher), accepted ? 200 : 404);
            assertTaught(klass, accepted ? teacher : klass.teacher());
        });
    }

    /** Asks as a teacher of a school in each world that has one; other worlds are left as they are. */
    private void inEveryWorld(BiConsumer<Caller, World> ask) {
        int asked = 0;
        for (var world : worlds.subList(FOREIGN, worlds.size())) {
            var teacher = schoolTeacher(world);
            teacher.ifPresent(person -> ask.accept(caller(person), world));
            if (teacher.isPresent()) asked++;
        }
        assertThat(asked).isGreaterThan(worlds.size() / 2);
    }

    private static Optional<Person> schoolTeacher(World world) {
        return world.people.stream()
                .filter(Person::active)
                .filter(person -> person.teacher() != null && person.teacher().school() != null)
                .findFirst();
    }

    /** A class and a teacher to be named. */
    private record Names(Klass klass, Teacher teacher) {}

    /** Of the same world mostly, which may have other schools, too. */
    private Names any(World world) {
        var from = random.nextInt(4) > 0 ? world : pick(worlds.subList(0, FOREIGN));
        return new Names(pick(from.classes), pick(from.teachers));
    }

    private static boolean isColleague(Caller caller, Teacher teacher) {
        return schoolOf(caller).equals(teacher.school());
    }

    private static School schoolOf(Caller caller) {
        return Objects.requireNonNull(
                Objects.requireNonNull(caller.person().teacher()).school());
    }

    private static String body(Teacher teacher) {
        return "{'name': 'New', 'teacher': %d}".formatted(teacher.id());
    }

    private void assertTaught(Klass klass, Teacher teacher) {
        var sql = "select teacher_id from codeforlife.classes where id = ?";
        assertThat(jdbc.sql(sql).param(klass.id()).query(Long.class).single()).isEqualTo(teacher.id());
    }

    private String name(Klass klass) {
        var sql = "select name from codeforlife.classes where id = ?";
        return jdbc.sql(sql).param(klass.id()).query(String.class).single();
    }

    private long count() {
        return jdbc.sql("select count(*) from codeforlife.classes")
                .query(Long.class)
                .single();
    }
}
