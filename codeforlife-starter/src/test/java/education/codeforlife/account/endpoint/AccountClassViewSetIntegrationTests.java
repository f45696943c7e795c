package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.user.test.SecondFactor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountClassViewSetIntegrationTests extends SchoolEndpointTest {

    private static final String TAKEN = "{'name':['Name already taken.']}";

    private String open(KnownUser caller, String more) {
        return ask(caller, "POST", "classes/", "{'name': 'Chess', 'read_classmates_data': true%s}".formatted(more));
    }

    private void rename(String code, String name) {
        jdbc.sql("update codeforlife.classes set name = ? where access_code = ?")
                .params(name, code)
                .update();
    }

    @Test
    void classIsReadWithItsTeacherAndTheirUser() {
        var answer = send(School1.STUDENT, "GET", "classes/AAA01/", null);

        assertThat(answer.body().propertyNames())
                .containsExactly("name", "id", "teacher", "school", "read_classmates_data", "receive_requests_until");
        var teacher = answer.body().get("teacher");
        assertThat(teacher.get("id").asLong()).isEqualTo(School1.TEACHER.teacherId());
        assertThat(teacher.propertyNames()).containsExactly("id", "school", "is_admin", "user");
        assertThat(teacher.get("user").propertyNames())
                .containsExactly("id", "first_name", "last_name", "email", "is_active", "date_joined");
        assertThat(teacher.at("/user/id").asLong()).isEqualTo(School1.TEACHER.id());
        assertThat(ask(School1.COLLEAGUE, "GET", "classes/?teacher=202", null))
                .contains("'count':1", "'id':'AAA01'", "'user':{'id':102,");
    }

    @Test
    void listCostsTheSameNumberOfStatementsForAnyNumberOfClasses() {
        int few = queries.of(() -> send(School1.ADMIN, "GET", "classes/?limit=1", null))
                .size();
        for (int i = 0; i < 20; i++) {
            send(School1.ADMIN, "POST", "classes/", "{'name': 'C%d', 'read_classmates_data': true}".formatted(i));
        }
        queries.during(() -> send(School1.ADMIN, "GET", "classes/", null)).hasCountAtMost(few);
    }

    @Test
    void teacherOpensAClassOfTheirOwnWithACodeThatIsMade() {
        var answer = send(
                School1.COLLEAGUE,
                "POST",
                "classes/",
                "{'name': 'Chess', 'read_classmates_data': false, 'receive_requests_until': '2030-01-01T00:00:00Z',"
                        + " 'id': 'ZZZZZ'}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("id").asString()).matches("[A-Z]{5}").isNotEqualTo("ZZZZZ");
        assertThat(answer.body().at("/teacher/id").asLong()).isEqualTo(School1.COLLEAGUE.teacherId());
        assertThat(answer.body().get("receive_requests_until").asString()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(answer.body().get("read_classmates_data").asBoolean()).isFalse();
    }

    @Test
    void onlyAdminsOpenClassesOfOthers() {
        assertThat(open(School1.ADMIN, ", 'teacher': 203")).startsWith("201 ").contains("'teacher':{'id':203,");
        assertThat(open(School1.TEACHER, ", 'teacher': 203"))
                .contains("'teacher':['Only admins can create classes of other teachers.']");
        rename("AAA01", "Other");
        jdbc.sql("update codeforlife.classes set name = 'Go' where name = 'Chess'")
                .update();
        assertThat(open(School1.TEACHER, ", 'teacher': 202")).startsWith("201 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                            | {'name':['This field is required.'],'read_classmates_data':['This field is required.']}",
                "{'name': '', 'read_classmates_data': 1}                       | {'name':['This field may not be blank.'],'read_classmates_data':['Must be a valid boolean.']}",
                "{'name': 'C', 'read_classmates_data': true, 'teacher': 212}   | {'teacher':['Invalid pk '212' - object does not exist.']}",
                "{'name': 'C', 'read_classmates_data': true, 'teacher': 221}   | {'teacher':['Invalid pk '221' - object does not exist.']}",
                "{'name': 'C', 'read_classmates_data': true, 'teacher': null}  | {'teacher':['This field may not be null.']}",
                "{'name': 'Taken', 'read_classmates_data': true}               | {'name':['Name already taken.']}"
            })
    void newClassIsRefused(String body, String errors) {
        rename("AAA01", "Taken");
        assertThat(ask(School1.ADMIN, "POST", "classes/", body)).isEqualTo("400 " + errors);
    }

    @Test
    void nameIsTakenInTheSchoolOnly() {
        rename("BBB01", "Chess");
        assertThat(open(School1.ADMIN, "")).startsWith("201 ");
    }

    @Test
    void ofTwoRequestsForOneNameAtOnceOneIsRefused() {
        assertThat(twiceAtOnce(School1.TEACHER, "POST", "classes/", "{'name': 'Chess', 'read_classmates_data': true}"))
                .containsExactly(201, 400);
    }

    @Test
    void onlyTeachersOfASchoolOpenClasses() {
        assertRefused(
                Arrays.asList(
                        null,
                        School1.STUDENT,
                        NoSchool.TEACHER,
                        NoSchool.INDEPENDENT,
                        SecondFactor.owedBy(School1.ADMIN)),
                "POST",
                "classes/",
                "{'name': 'Chess', 'read_classmates_data': true}",
                403);
    }

    @Test
    void ownTeacherAndAdminsChangeAClass() {
        assertThat(ask(School1.TEACHER, "PATCH", "classes/AAA01/", "{'name': 'Chess'}"))
                .startsWith("200 {'name':'Chess','id':'AAA01',");
        assertThat(ask(School1.TEACHER, "PATCH", "classes/AAA01/", "{'name': 'Chess'}"))
                .startsWith("200 ");
        assertThat(ask(School1.ADMIN, "PATCH", "classes/AAA01/", "{'receive_requests_until': null}"))
                .contains("'receive_requests_until':null");
    }

    @Test
    void othersDoNotChangeOrDeleteAClass() {
        var others = Arrays.asList(
                null,
                School1.COLLEAGUE,
                School1.STUDENT,
                NoSchool.TEACHER,
                NoSchool.REQUESTER,
                SecondFactor.owedBy(School1.TEACHER));
        assertRefused(others, "PATCH", "classes/AAA01/", "{'name': 'Chess'}", 403);
        assertRefused(others, "PATCH", "classes/bulk/", "{'AAA01': {'name': 'Chess'}}", 403);
        assertRefused(others, "DELETE", "classes/AAA01/", null, 403);
        assertRefused(List.of(School2.ADMIN, School2.TEACHER), "PATCH", "classes/AAA01/", "{}", 404);
        assertRefused(List.of(School2.ADMIN, School2.TEACHER), "PATCH", "classes/bulk/", "{'AAA01': {}}", 400);
        assertRefused(List.of(School2.ADMIN, School2.TEACHER), "DELETE", "classes/AAA01/", null, 404);
    }

    @Test
    void teacherHandsAClassOver() {
        assertThat(ask(School1.TEACHER, "PATCH", "classes/AAA01/", "{'teacher': 203}"))
                .startsWith("200 ")
                .contains("'teacher':{'id':203,", "'user':{'id':103,");
        assertThat(ask(School1.ADMIN, "PATCH", "classes/AAA01/", "{'teacher': 212}"))
                .isEqualTo("400 {'teacher':['Invalid pk '212' - object does not exist.']}");
    }

    @Test
    void allClassesOfATeacherAreHandedOver() {
        assertThat(ask(
                        School1.ADMIN,
                        "PATCH",
                        "classes/bulk/",
                        "{'AAA02': {'teacher': 203}, 'AAA01': {'teacher': 203, 'name': 'Chess'}}"))
                .startsWith("200 [{'name':'Chess','id':'AAA01',");
        assertThat(value("select count(*)::text from codeforlife.classes where teacher_id = 203"))
                .isEqualTo("2");
    }

    @Test
    void namesOfABulkRequestAreUniqueAtTheirRows() {
        rename("AAA01", "A");
        rename("AAA02", "B");
        assertThat(ask(School1.ADMIN, "PATCH", "classes/bulk/", "{'AAA01': {'name': 'X'}, 'AAA02': {'name': 'X'}}"))
                .isEqualTo("400 [{}," + TAKEN + "]");
        assertThat(ask(School1.ADMIN, "PATCH", "classes/bulk/", "{'AAA01': {'name': 'B'}, 'AAA02': {}}"))
                .isEqualTo("400 [" + TAKEN + ",{}]");
        assertThat(ask(School1.ADMIN, "PATCH", "classes/bulk/", "{'AAA01': {'name': 'B'}, 'AAA02': {'name': 'A'}}"))
                .startsWith("200 ");
    }

    @Test
    void classWithStudentsIsNotDeleted() {
        assertThat(ask(School1.TEACHER, "DELETE", "classes/AAA01/", null))
                .isEqualTo("409 {'detail':'This class is still in use and cannot be deleted.'}");
        assertThat(ask(School1.ADMIN, "DELETE", "classes/unknown/", null)).startsWith("404 ");
    }

    @Test
    void classWithoutStudentsIsAnonymised() {
        send(School1.TEACHER, "DELETE", "users/students/bulk/", "[304, 305]");

        assertThat(ask(School1.TEACHER, "DELETE", "classes/AAA01/", null)).isEqualTo("204");

        assertThat(
                        value(
                                "select name || is_active || coalesce(access_code, '-') from codeforlife.classes where id = 401"))
                .isEqualTo("false-");
        assertThat(value("select requested_class_id::text from codeforlife.students s join codeforlife.users u"
                        + " on u.student_id = s.id where u.id = 124"))
                .isNull();
        assertThat(ask(School1.TEACHER, "GET", "classes/AAA01/", null)).startsWith("404 ");
    }

    @Test
    void closedClassDoesNotGetAStudentWhoIsMadeAtOnce() {
        var body = "[{'klass': 'AAA01', 'user': {'first_name': 'Ida'}}]";
        for (int round = 0; round < 3; round++) {
            jdbc.sql("update codeforlife.students set class_id = null").update();
            var statuses = atOnce(List.of(
                    () -> send(School1.ADMIN, "POST", "users/students/bulk/", body)
                            .status(),
                    () -> send(School1.ADMIN, "DELETE", "classes/AAA01/", null).status()));
            assertThat(statuses).isIn(List.of(201, 409), List.of(400, 204), List.of(400, 404));
        }
        assertThat(value("select count(*)::text from codeforlife.students s join codeforlife.classes c"
                        + " on c.id = s.class_id where not c.is_active"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"POST,classes/bulk/", "DELETE,classes/bulk/", "PUT,classes/AAA01/"})
    void otherMethodsAreNotServed(String method, String path) {
        assertThat(send(School1.ADMIN, method, path, "{}").status()).isEqualTo(405);
    }
}
