package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.user.test.SecondFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentViewSetIntegrationTests extends SchoolEndpointTest {

    private static final int MOST_STATEMENTS = 12;
    private static final String TAKEN =
            "{'user':{'first_name':['This name already exists in the class. Please choose a different name.']}}";
    private static final String NEW = "[{'klass': '%s', 'user': {'first_name': '%s'}}]";

    private static String student(String klass, String firstName) {
        return NEW.formatted(klass, firstName);
    }

    private @Nullable String nameOf(long studentId) {
        return value("select first_name from codeforlife.users where student_id = ?", studentId);
    }

    @Test
    void newStudentsAreAnsweredWithTheirSecretsOnce() {
        var answer = send(
                School1.TEACHER,
                "POST",
                "users/students/bulk/",
                "[{'klass': 'AAA01', 'user': {'first_name': 'Ida'}}, {'klass': 'AAA01', 'user': {'first_name': 'Bo'}}]");

        assertThat(answer.status()).isEqualTo(201);
        var ida = answer.body().get(0);
        assertThat(ida.propertyNames()).containsExactly("id", "klass", "school", "user", "auto_gen_password");
        assertThat(ida.get("klass").asString()).isEqualTo("AAA01");
        assertThat(ida.get("school").asLong()).isEqualTo(School1.ID);
        assertThat(ida.get("user").propertyNames())
                .containsExactly("id", "first_name", "last_name", "email", "is_active", "date_joined", "password");
        assertThat(answer.body().get(1).at("/user/first_name").asString()).isEqualTo("Bo");
        assertThat(value(
                        "select u::text || s::text from codeforlife.users u join codeforlife.students s"
                                + " on s.id = u.student_id where s.id = ?",
                        ida.get("id").asLong()))
                .doesNotContain(ida.at("/user/password").asString())
                .doesNotContain(ida.get("auto_gen_password").asString());
    }

    @Test
    void newStudentLogsInWithThePasswordAndWithTheLink() {
        var made = send(School1.TEACHER, "POST", "users/students/bulk/", student("AAA01", "Ida"))
                .body()
                .get(0);
        var password = made.at("/user/password").asString();

        assertThat(logIn("as-student", Map.of("first_name", "Ida", "password", password, "class_id", "AAA01")))
                .isEqualTo(200);
        assertThat(logIn(
                        "auto-login-as-student",
                        Map.of(
                                "student_id",
                                made.get("id").asLong(),
                                "auto_gen_password",
                                made.get("auto_gen_password").asString())))
                .isEqualTo(200);
    }

    private int logIn(String how, Map<String, ?> form) {
        return Browser.of(context).logIn(how, form).status();
    }

    @Test
    void adminsCreateStudentsOfEveryClassOfTheSchool() {
        assertThat(send(School1.ADMIN, "POST", "users/students/bulk/", student("AAA01", "Ida"))
                        .status())
                .isEqualTo(201);
        assertThat(send(School1.ADMIN, "POST", "users/students/bulk/", student("AAA02", "Ida"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[]                                                   | {'__all__':['Nothing to create.']}",
                "{}                                                   | {'__all__':['Expected a list of items but got type 'dict'.']}",
                "[{}, {'klass': 'AAA01', 'user': {'first_name': 'Ida'}}] | [{'klass':['This field is required.'],'user':['This field is required.']},{}]",
                "[{'klass': 'AAA02', 'user': {'first_name': 'Ida'}}]  | [{'klass':['Invalid pk 'AAA02' - object does not exist.']}]",
                "[{'klass': 'BBB01', 'user': {'first_name': 'Ida'}}]  | [{'klass':['Invalid pk 'BBB01' - object does not exist.']}]",
                "[{'klass': 'AAA01', 'user': {'first_name': ' '}}]    | [{'user':{'first_name':['This field may not be blank.']}}]",
                "[{'klass': 'AAA01', 'user': {'first_name': '<b>'}}]  | [{'user':{'first_name':['can only contain: letters, numbers, spaces, and special characters (-'')']}}]"
            })
    void newStudentsAreRefusedAtTheirRows(String body, String errors) {
        var students = count("students");
        var answer = ask(School1.TEACHER, "POST", "users/students/bulk/", body);
        assertThat(answer).startsWith("400 ");
        if (!errors.contains("can only")) assertThat(answer).isEqualTo("400 " + errors);
        assertThat(count("students")).isEqualTo(students);
    }

    @Test
    void namesAreUniqueInTheClassWithoutCaseInTheRequestAndInTheDatabase() {
        var body = """
                [{'klass': 'AAA01', 'user': {'first_name': 'Ida'}}, {'klass': 'AAA01', 'user': {'first_name': 'IDA'}},
                 {'klass': 'AAA01', 'user': {'first_name': 'student'}}, {'klass': 'AAA02', 'user': {'first_name': 'ida'}}]""";
        assertThat(ask(School1.ADMIN, "POST", "users/students/bulk/", body))
                .isEqualTo("400 [{}," + TAKEN + "," + TAKEN + ",{}]");
    }

    @Test
    void ofTwoRequestsForOneNameAtOnceOneIsRefused() {
        assertThat(twiceAtOnce(School1.TEACHER, "POST", "users/students/bulk/", student("AAA01", "Ida")))
                .containsExactly(201, 400);
    }

    @Test
    void onlyTeachersWithClassesAndAdminsMay() {
        var others = Arrays.asList(
                null,
                School1.COLLEAGUE,
                School1.STUDENT,
                NoSchool.TEACHER,
                NoSchool.INDEPENDENT,
                NoSchool.REQUESTER,
                SecondFactor.owedBy(School1.ADMIN));
        var id = School1.STUDENT.studentId();
        assertRefused(others, "POST", "users/students/bulk/", student("AAA01", "Ida"), 403);
        assertRefused(others, "DELETE", "users/students/bulk/", "[" + id + "]", 403);
        assertRefused(
                others, "PUT", "users/students/release/", "{'%d': {'user': {'email': 'x@x.org'}}}".formatted(id), 403);
        assertRefused(others, "PUT", "users/students/transfer/", "{'%d': {'klass': 'AAA02'}}".formatted(id), 403);
        assertRefused(others, "PUT", "users/students/reset-password/", "{'%d': {}}".formatted(id), 403);
        mailer.hasSentNothing();
    }

    @Test
    void studentsOfOtherTeachersAndSchoolsDoNotExist() {
        var id = School1.STUDENT.studentId();
        for (var caller : List.of(School2.TEACHER, School2.ADMIN)) {
            assertUnknown(caller, id);
        }
        assertUnknown(School1.TEACHER, School1.SCHOOLMATE.studentId());
        assertThat(nameOf(id)).isEqualTo("Student");
    }

    private void assertUnknown(education.codeforlife.caller.KnownUser caller, long id) {
        var unknown = "400 {'__all__':['Some models do not exist.']}";
        assertThat(ask(
                        caller,
                        "PUT",
                        "users/students/release/",
                        "{'%d': {'user': {'email': 'x@x.org'}}}".formatted(id)))
                .isEqualTo(unknown);
        assertThat(ask(caller, "PUT", "users/students/transfer/", "{'%d': {'klass': 'AAA01'}}".formatted(id)))
                .isEqualTo(unknown);
        assertThat(ask(caller, "PUT", "users/students/reset-password/", "{'%d': {}}".formatted(id)))
                .isEqualTo(unknown);
        assertThat(ask(caller, "DELETE", "users/students/bulk/", "[" + id + "]"))
                .isEqualTo("204");
        assertThat(value("select is_active from codeforlife.users where student_id = ?", id))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({"POST,users/students/", "PATCH,users/students/bulk/", "POST,users/students/release/"})
    void otherMethodsAreNotServed(String method, String path) {
        assertThat(send(School1.ADMIN, method, path, "{}").status()).isEqualTo(405);
    }

    @Test
    void releasedStudentIsAnIndependentAndGetsAMail() {
        var answer = ask(
                School1.TEACHER,
                "PUT",
                "users/students/release/",
                "{'304': {'user': {'email': 'new@example.com'}}, '305': {'user': {'email': 'b@example.com', 'first_name': 'Bo'}}}");

        assertThat(answer)
                .startsWith("200 [{'id':304,'klass':null,'school':null,'user':{'id':104,'first_name':'Student',")
                .contains("'email':'b@example.com'", "'first_name':'Bo'")
                .doesNotContain("password");
        assertThat(value("select class_id::text from codeforlife.students where id = 304"))
                .isNull();
        var mail = mailer.to("new@example.com").hasSent(campaign(AccountMail.VERIFY_RELEASED_STUDENT));
        assertThat(mail.value("link")).contains("/users/104/verify-email-address/");
        mailer.to("b@example.com")
                .hasSent(campaign(AccountMail.VERIFY_RELEASED_STUDENT))
                .with("first_name", "Bo");
    }

    private static long campaign(AccountMail mail) {
        return mail.ordinal() + 1L;
    }

    @Test
    void releaseIsRefusedAtTheRowAndSendsNothing() {
        assertThat(
                        ask(
                                School1.TEACHER,
                                "PUT",
                                "users/students/release/",
                                "{'305': {'user': {'email': 'ADMIN@school1.example'}}, '304': {'user': {'email': 'new@example.com'}}}"))
                .isEqualTo("400 [{},{'user':{'email':['This value is already taken.']}}]");
        assertThat(ask(School1.TEACHER, "PUT", "users/students/release/", "{'304': {'user': {'email': 'x'}}}"))
                .isEqualTo("400 [{'user':{'email':['Enter a valid email address.']}}]");
        assertThat(ask(
                        School1.TEACHER,
                        "PUT",
                        "users/students/release/",
                        "{'304': {'user': {'email': 'x@x.org', 'first_name': ' '}}}"))
                .isEqualTo("400 [{'user':{'first_name':['This field may not be blank.']}}]");
        assertThat(ask(School1.TEACHER, "PUT", "users/students/release/", "{'304': {'user': {}}}"))
                .isEqualTo("400 [{'user':{'email':['This field is required.']}}]");
        mailer.hasSentNothing();
    }

    @Test
    void ofTwoReleasesWithOneAddressAtOnceOneIsRefusedAndSendsNothing() {
        assertThat(atOnce(List.of(
                        () -> send(
                                        School1.TEACHER,
                                        "PUT",
                                        "users/students/release/",
                                        "{'304': {'user': {'email': 'one@example.com'}}}")
                                .status(),
                        () -> send(
                                        School1.TEACHER,
                                        "PUT",
                                        "users/students/release/",
                                        "{'305': {'user': {'email': 'One@example.com'}}}")
                                .status())))
                .containsExactlyInAnyOrder(200, 400);
        assertThat(mailer.mails()).hasSize(1);
    }

    @Test
    void studentIsTransferredToAnyClassOfTheSchool() {
        assertThat(ask(School1.TEACHER, "PUT", "users/students/transfer/", "{'304': {'klass': 'AAA02'}}"))
                .startsWith("200 [{'id':304,'klass':'AAA02','school':1,");
        assertThat(ask(
                        School1.ADMIN,
                        "PUT",
                        "users/students/transfer/",
                        "{'304': {'klass': 'AAA01', 'user': {'first_name': 'Stu'}}}"))
                .contains("'klass':'AAA01'", "'first_name':'Stu'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'304': {}}                   | [{'klass':['This field is required.']}]",
                "{'304': {'klass': 'BBB01'}}   | [{'klass':['Invalid pk 'BBB01' - object does not exist.']}]",
                "{'304': {'klass': 'AAA02', 'user': {'first_name': 'SCHOOLMATE'}}} | [TAKEN]",
                "{'305': {'klass': 'AAA02', 'user': {'first_name': 'Stu'}}, '304': {'klass': 'AAA02', 'user': {'first_name': 'stu'}}} | [{},TAKEN]",
                "{}                            | {'__all__':['Nothing to update.']}"
            })
    void transferIsRefusedAtTheRow(String body, String errors) {
        assertThat(ask(School1.TEACHER, "PUT", "users/students/transfer/", body))
                .isEqualTo("400 " + errors.replace("TAKEN", TAKEN));
    }

    @Test
    void passwordsAreResetToRandomOrChosenOnes() {
        var answer = send(
                School1.TEACHER,
                "PUT",
                "users/students/reset-password/",
                "{'304': {'user': {'password': 'Other-pass-1'}}, '305': {}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get(0).at("/user/password").asString()).isEqualTo("Other-pass-1");
        var random = answer.body().get(1).at("/user/password").asString();
        assertThat(answer.body().get(1).get("auto_gen_password").asString()).hasSize(32);
        assertThat(logIn("as-student", Map.of("first_name", "Classmate", "password", random, "class_id", "AAA01")))
                .isEqualTo(200);
        assertThat(logIn(
                        "as-student", Map.of("first_name", "Student", "password", "Other-pass-1", "class_id", "AAA01")))
                .isEqualTo(200);
    }

    @Test
    void resetEndsTheSessionsOfTheStudent() {
        var made = send(School1.TEACHER, "PUT", "users/students/reset-password/", "{'304': {}}");
        var password = made.body().get(0).at("/user/password").asString();
        var browser = Browser.of(context);
        browser.logIn("as-student", Map.of("first_name", "Student", "password", password, "class_id", "AAA01"));
        assertThat(browser.get("users/104/").status()).isEqualTo(200);

        send(School1.TEACHER, "PUT", "users/students/reset-password/", "{'304': {}}");

        assertThat(browser.get("users/104/").status()).isEqualTo(403);
    }

    @Test
    void weakPasswordIsRefusedAtTheRow() {
        assertThat(ask(
                        School1.TEACHER,
                        "PUT",
                        "users/students/reset-password/",
                        "{'305': {'user': {'password': 'a'}}, '304': {}}"))
                .startsWith("400 [{},{'user':{'password':[");
    }

    @Test
    void deletedStudentsAreAnonymised() {
        assertThat(ask(School1.TEACHER, "DELETE", "users/students/bulk/", "[304, 306, 305, 304, 999]"))
                .isEqualTo("204");
        assertThat(value("select string_agg(first_name || is_active, ',' order by id) from codeforlife.users"
                        + " where id in (104, 105, 106)"))
                .isEqualTo("false,false,Schoolmatetrue");
    }

    @Test
    void manyStudentsCostFewStatements() {
        var made = new Browser.Answer[1];
        queries.during(() -> made[0] = send(
                        School1.TEACHER,
                        "POST",
                        "users/students/bulk/",
                        list(100, "{'klass': 'AAA01', 'user': {'first_name': 'Pupil #'}}")))
                .hasCountAtMost(MOST_STATEMENTS);
        assertThat(made[0].status()).isEqualTo(201);
        var ids = made[0].body()
                .valueStream()
                .map(each -> each.get("id").asLong())
                .toList();

        assertFew("PUT", "users/students/reset-password/", map(ids.stream(), "{}"));
        assertFew("PUT", "users/students/transfer/", map(ids.stream(), "{'klass': 'AAA02'}"));
        assertFew("PUT", "users/students/release/", map(ids.stream(), "{'user': {'email': '#@example.com'}}"));
        assertThat(mailer.mails()).hasSize(100);
    }

    private void assertFew(String method, String path, String body) {
        var statements = AccountEndpointTest.statements(
                queries,
                () -> assertThat(send(School1.ADMIN, method, path, body).status())
                        .isEqualTo(200));
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void impossibleIdsAreUnknown() {
        for (var id : Stream.of("x", "0", "104", "99999999999999999999").toList()) {
            assertThat(ask(School1.ADMIN, "PUT", "users/students/reset-password/", "{'" + id + "': {}}"))
                    .isEqualTo("400 {'__all__':['Some models do not exist.']}");
        }
    }
}
