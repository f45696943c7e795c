package education.codeforlife.example.school.student;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.example.Answer;
import education.codeforlife.example.Concurrently;
import education.codeforlife.example.school.SchoolTests;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentViewSetIntegrationTests extends SchoolTests {

    private static final String TAKEN = "{'name': ['Name already taken in this class.']}";

    @Test
    void teachersSeeTheirStudents() {
        alice().get("students/").is(200, """
                {'count': 4, 'offset': 0, 'limit': 50, 'max_limit': 150, 'data': [
                  {'id': 9, 'name': 'Nina', 'klass': 'AA111', 'school': 1},
                  {'id': 10, 'name': 'Tom', 'klass': 'AA111', 'school': 1},
                  {'id': 99, 'name': 'Zoe', 'klass': 'BB222', 'school': 1},
                  {'id': 100, 'name': 'Hugo', 'klass': 'BB222', 'school': 1}]}""");
        assertThat(ada().get("students/").at("/count").intValue()).isEqualTo(5);
        carl().get("students/9/").is(404, "{'detail': 'No Student matches the given query.'}");
        queries.during(() -> alice().get("students/").has(200)).hasCount(1);
    }

    @Test
    void studentsAreCreatedInTheirOrder() {
        alice().post("students/bulk/", "[{'name': 'Yann', 'klass': 'BB222'}, {'name': 'nina', 'klass': 'BB222'}]")
                .is(201, """
                        [{'id': 501, 'name': 'Yann', 'klass': 'BB222', 'school': 1},
                         {'id': 502, 'name': 'nina', 'klass': 'BB222', 'school': 1}]""");
        assertThat(rows("select id, name, klass_id from students where id > 500 order by id"))
                .containsExactly("501 Yann 2", "502 nina 2");
    }

    @Test
    void namesAreUniqueInAClassWhateverTheirCase() {
        alice().post("students/bulk/", """
                        [{'name': 'Eve', 'klass': 'AA111'}, {'name': 'NINA', 'klass': 'AA111'},
                         {'name': 'eVe', 'klass': 'AA111'}, {'name': 'EVE', 'klass': 'BB222'}]""").is(400, "[{}, " + TAKEN + ", " + TAKEN + ", {}]");
        alice().post("students/", "{'name': 'tom', 'klass': 'AA111'}").is(400, TAKEN);
        alice().patch("students/9/", "{'name': 'TOM'}").is(400, TAKEN);
        alice().patch("students/9/", "{'name': 'nina'}").has(200);
        assertThat(rows("select count(*) from students")).containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC333", "DD444", "NO404", "aa111"})
    void classesOfOthersDoNotExist(String code) {
        alice().post("students/bulk/", "[{'name': 'Eve', 'klass': 'AA111'}, {'name': 'Eve', 'klass': '" + code + "'}]")
                .is(400, "[{}, {'klass': ['Invalid pk ~" + code + "~ - object does not exist.']}]");
        assertThat(rows("select count(*) from students")).containsExactly("7");
    }

    @Test
    void releasedStudentsBecomeIndependents() {
        alice().put("students/release/", "[100, 9, '99', 9]").is(200, """
                [{'id': 9, 'name': 'Nina', 'klass': null, 'school': null},
                 {'id': 99, 'name': 'Zoe', 'klass': null, 'school': null},
                 {'id': 100, 'name': 'Hugo', 'klass': null, 'school': null}]""");
        assertThat(rows("select id from students where klass_id is null order by id"))
                .containsExactly("9", "99", "100", "500");
        alice().put("students/release/", "[9]").is(400, MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[9, 404]", "[9, 300]", "[9, 500]", "[9, 9223372036854775808]"})
    void missingStudentReleasesNone(String ids) {
        alice().put("students/release/", ids).is(400, MISSING);
        assertThat(rows("select klass_id from students where id = 9")).containsExactly("1");
    }

    @Test
    void onlyTeachersRelease() {
        pupil().put("students/release/", "[9]").is(403, DENIED);
        anyone().put("students/release/", "[9]").has(403);
        olga().put("students/release/", "[9]").is(400, MISSING);
        alice().put("students/release/", "{'9': {}}").has(400);
        alice().get("students/release/").has(405);
    }

    @Test
    void studentsAreTransferredByKey() {
        alice().put("students/transfer/", """
                        {'100': {'klass': 'AA111', 'name': 'Hugo H'}, '9': {'klass': 'CC333'},
                         '99': {'klass': 'AA111', 'name': 'Nina'}, '10': {'klass': 'BB222', 'name': 'Thomas'}}""").is(200, """
                        [{'id': 9, 'name': 'Nina', 'klass': 'CC333', 'school': 1},
                         {'id': 10, 'name': 'Thomas', 'klass': 'BB222', 'school': 1},
                         {'id': 99, 'name': 'Nina', 'klass': 'AA111', 'school': 1},
                         {'id': 100, 'name': 'Hugo H', 'klass': 'AA111', 'school': 1}]""");
        assertThat(rows("select id, name, klass_id from students where id < 300 order by id"))
                .containsExactly("9 Nina 3", "10 Thomas 2", "99 Nina 1", "100 Hugo H 1");
    }

    @Test
    void aTransferIsRefusedWhereItIsBad() {
        alice().put("students/transfer/", """
                        {'100': {'klass': 'DD444'}, '99': {'name': 'Nobody'}, '10': {'klass': 'CC333', 'name': 'CARLA'},
                         '9': {'klass': 'CC333', 'name': 'Ok'}}""").is(400, """
                        [{}, %s, {'klass': ['This field is required.']},
                         {'klass': ['Invalid pk ~DD444~ - object does not exist.']}]""".formatted(TAKEN));
        alice().put("students/transfer/", "{'9': {'klass': 'BB222'}, '300': {'klass': 'BB222'}}")
                .is(400, MISSING);
        assertThat(rows("select klass_id from students where id in (9, 10, 99, 100) order by id"))
                .containsExactly("1", "1", "2", "2");
    }

    @Test
    void theIndexIsTheLastLine() {
        var answer = whileTaken(3, "Zed", () -> carl().patch("students/bulk/", "{'300': {'name': 'ZED'}}"));
        answer.is(400, "[{'name': ['This value is already taken.']}]");

        answer = whileTaken(1, "Max", () -> alice().post("students/bulk/", """
                [{'name': 'Amy', 'klass': 'AA111'}, {'name': 'MAX', 'klass': 'AA111'}, {'name': 'Max', 'klass': 'BB222'}]"""));
        answer.is(400, "[{}, {'__all__': ['This value is already taken.']}, {}]");
    }

    /** Returns the answer to a call that uses a name while another transaction inserts the same name. */
    private Answer whileTaken(int klass, String name, Supplier<Answer> call) {
        return inTransaction(() -> {
                    jdbc().sql("insert into students values (?, ?, ?)")
                            .params(600 + klass, name, klass)
                            .update();
                    return Concurrently.untilItWaits(jdbc(), call);
                })
                .join();
    }

    @Test
    void aHundredStudentsTakeFewQueries() {
        var created = IntStream.range(0, 100)
                .mapToObj(i -> "{'name': 'S" + i + "', 'klass': '" + (i % 2 == 0 ? "AA111" : "BB222") + "'}")
                .collect(joining(", ", "[", "]"));
        queries.during(() -> alice().post("students/bulk/", created).has(201)).hasCountAtMost(10);

        var changed = members(i -> "{'name': 'T" + i + "'}");
        queries.during(() -> alice().patch("students/bulk/", changed).has(200)).hasCountAtMost(10);

        var transferred = members(i -> "{'klass': '" + (i % 2 == 0 ? "EE555" : "CC333") + "', 'name': 'U" + i + "'}");
        queries.during(() -> ada().put("students/transfer/", transferred).has(200))
                .hasCountAtMost(10);
        assertThat(rows("select distinct klass_id from students where name ~ '^U[0-9]+$' order by 1"))
                .containsExactly("3", "5");

        var ids = IntStream.range(501, 601).mapToObj(String::valueOf).collect(joining(", ", "[", "]"));
        queries.during(() -> ada().put("students/release/", ids).has(200)).hasCountAtMost(10);
        assertThat(rows("select count(*) from students where klass_id is null")).containsExactly("101");
    }

    private static String members(IntFunction<String> change) {
        return IntStream.range(501, 601)
                .mapToObj(i -> "'" + i + "': " + change.apply(i))
                .collect(joining(", ", "{", "}"));
    }
}
