package education.codeforlife.example.school.klass;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.example.school.SchoolTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassViewSetIntegrationTests extends SchoolTests {

    private static final String UNKNOWN = "{'detail': 'No Class matches the given query.'}";

    private static final String ART = """
            {'name': 'Art', 'id': 'AA111', 'teacher': 1, 'school': 1, 'read_classmates_data': false,
             'receive_requests_until': null}""";
    private static final String BIOLOGY = """
            {'name': 'Biology', 'id': 'BB222', 'teacher': 1, 'school': 1, 'read_classmates_data': true,
             'receive_requests_until': '2030-01-01T00:00:00.500000Z'}""";
    private static final String EMPTY = """
            {'name': 'Empty', 'id': 'EE555', 'teacher': 1, 'school': 1, 'read_classmates_data': false,
             'receive_requests_until': null}""";

    @Test
    void teachersListTheirOwnClasses() {
        alice().get("classes/").is(200, """
                {'count': 3, 'offset': 0, 'limit': 50, 'max_limit': 150, 'data': [%s, %s, %s]}""".formatted(ART, BIOLOGY, EMPTY));
        assertThat(ada().get("classes/").at("/count").intValue()).isEqualTo(4);
        pupil().get("classes/").is(403, DENIED);
        anyone().get("classes/").is(403, "{'detail': 'Authentication credentials were not provided.'}");
    }

    @Test
    void classesAreFoundByAccessCode() {
        alice().get("classes/BB222/").is(200, BIOLOGY);
        pupil().get("classes/AA111/").is(200, ART);
        for (var other : new String[] {"classes/CC333/", "classes/1/", "classes/aa111/"}) {
            alice().get(other).is(404, UNKNOWN);
        }
        pupil().get("classes/BB222/").is(404, UNKNOWN);
    }

    @Test
    void aNewClassBelongsToItsCreator() {
        var created = alice().post("classes/", "{'name': 'Geo', 'read_classmates_data': true}")
                .has(201);
        assertThat(created.at("/id").stringValue()).matches("NEW\\d\\d");
        assertThat(created.at("/teacher").intValue()).isEqualTo(1);
        assertThat(created.at("/school").intValue()).isEqualTo(1);
        assertThat(rows("select name, teacher_id, read_classmates_data, receive_requests_until from classes"
                        + " where id = 6"))
                .containsExactly("Geo 1 true null");
    }

    @Test
    void aClassCanBeMadeForAColleague() {
        alice().post("classes/", "{'name': 'Geo', 'read_classmates_data': true, 'teacher': 2}")
                .has(201);
        assertThat(rows("select teacher_id from classes where id = 6")).containsExactly("2");
        pupil().post("classes/", "{").is(403, DENIED);
    }

    @Test
    void createTellsWhatIsWrong() {
        alice().post("classes/", "{'read_classmates_data': null, 'receive_requests_until': 'now', 'teacher': 4}")
                .is(400, """
                        {'name': ['This field is required.'],
                         'read_classmates_data': ['This field may not be null.'],
                         'receive_requests_until': ['Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].'],
                         'teacher': ['Invalid pk ~4~ - object does not exist.']}""");
    }

    @Test
    void readOnlyFieldsAreIgnored() {
        alice().patch("classes/AA111/", "{'id': 'ZZ999', 'school': 2}").is(200, ART);
        assertThat(rows("select access_code from classes where id = 1")).containsExactly("AA111");
    }

    @Test
    void nullEndsTheTimeForRequests() {
        alice().patch("classes/BB222/", "{'receive_requests_until': null}")
                .is(200, BIOLOGY.replace("'2030-01-01T00:00:00.500000Z'", "null"));
        assertThat(rows("select name, receive_requests_until from classes where id = 2"))
                .containsExactly("Biology null");
    }

    @Test
    void aClassIsHandedOverToAColleague() {
        alice().patch("classes/AA111/", "{'teacher': 2}").is(200, ART.replace("'teacher': 1", "'teacher': 2"));

        assertThat(rows("select teacher_id from classes where id = 1")).containsExactly("2");
        alice().get("classes/AA111/").is(404, UNKNOWN);
        alice().patch("classes/AA111/", "{'teacher': 1}").is(404, UNKNOWN);
        carl().get("classes/AA111/").has(200);
        ada().patch("classes/AA111/", "{'teacher': 1}").has(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "404"})
    void aTeacherOfAnotherSchoolDoesNotExist(String teacher) {
        alice().patch("classes/AA111/", "{'name': 'Gone', 'teacher': " + teacher + "}")
                .is(400, "{'teacher': ['Invalid pk ~" + teacher + "~ - object does not exist.']}");
        assertThat(rows("select name, teacher_id from classes where id = 1")).containsExactly("Art 1");
    }

    @Test
    void colleaguesAndPupilsDoNotWrite() {
        carl().patch("classes/AA111/", "{}").is(404, UNKNOWN);
        olga().patch("classes/AA111/", "{}").is(404, UNKNOWN);
        pupil().patch("classes/AA111/", "{'name': 'Fun'}").is(403, DENIED);
        assertThat(rows("select name from classes where id = 1")).containsExactly("Art");
    }

    @Test
    void anEmptyClassIsDeleted() {
        alice().delete("classes/EE555/").isEmpty(204);
        assertThat(rows("select id from classes where id = 5")).isEmpty();
    }

    @Test
    void aClassWithPupilsIsNotDeleted() {
        alice().delete("classes/AA111/").is(409, "{'detail': 'This class still has pupils.'}");
        assertThat(rows("select id from classes where id = 1")).hasSize(1);
    }

    @Test
    void classWithOtherReferencesCannotBeDeleted() {
        jdbc().sql("insert into join_requests values (1, 5)").update();
        alice().delete("classes/EE555/").is(409, "{'detail': 'This Class is still in use and cannot be deleted.'}");
        assertThat(rows("select id from classes where id = 5")).hasSize(1);
    }

    @Test
    void classesAreNotWrittenInBulk() {
        alice().patch("classes/bulk/", "{'AA111': {}}").is(405, "{'detail': 'Method ~PATCH~ not allowed.'}");
        alice().post("classes/bulk/", "[]").is(405, "{'detail': 'Method ~POST~ not allowed.'}");
        alice().put("classes/AA111/", "{}").is(405, "{'detail': 'Method ~PUT~ not allowed.'}");
    }
}
