package education.codeforlife.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.Queries;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.User;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.test.ModelClient;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class StudentViewSetIntegrationTests extends ModelViewSetTest<User, Long> {

    private static final int MOST_STATEMENTS = 12;
    private static final String TAKEN = "This name already exists in the class. Please choose a different name.";

    @Autowired
    private JdbcClient jdbc;

    StudentViewSetIntegrationTests() {
        super(StudentViewSet.class);
    }

    private ModelClient teacher() {
        return client.loginAs(School1.TEACHER);
    }

    private ModelClient admin() {
        return client.loginAs(School1.ADMIN);
    }

    private static Map<String, Object> student(String klass, String name) {
        return Map.of("klass", klass, "user", Map.of("first_name", name));
    }

    private static <T> Map<Long, T> each(List<Long> ids, IntFunction<T> body) {
        var bodies = new LinkedHashMap<Long, T>();
        for (int i = 0; i < ids.size(); i++) bodies.put(ids.get(i), body.apply(i));
        return bodies;
    }

    private List<Long> studentsOf(String klass) {
        return jdbc.sql("select s.id from codeforlife.students s join codeforlife.classes c on c.id = s.class_id"
                        + " where c.access_code = ? order by s.id")
                .param(klass)
                .query(Long.class)
                .list();
    }

    @Test
    void onlyTeachersOfASchoolManageStudents() {
        assertAllPermissions(rules -> {
            rules.onBulk().permit(Callers.SCHOOL_TEACHER);
            rules.on("release", "transfer", "resetPassword").permit(Callers.SCHOOL_TEACHER);
        });
        client.bulkCreate(student(School1.CLASS_A_CODE, "Ada")).isRefused(403);
        client.loginAs(School1.STUDENT).bulkDestroy(304L).isRefused(403);
    }

    @Test
    void passwordsAreShownOnce() {
        var made = teacher()
                .bulkCreate(student(School1.CLASS_A_CODE, "Ada"), student(School1.CLASS_A_CODE, "Bob"))
                .json();
        assertThat(made.get(0).get("klass").stringValue()).isEqualTo(School1.CLASS_A_CODE);
        assertThat(made.get(0).get("user").get("password").stringValue()).isNotBlank();
        assertThat(made.get(1).get("auto_gen_password").stringValue()).isNotBlank();
    }

    @Test
    void nameIsUniqueInTheClassAndTheRequest() {
        teacher()
                .bulkCreate(
                        student(School1.CLASS_A_CODE, "Ada"),
                        student(School1.CLASS_A_CODE, "ADA"),
                        student(School1.CLASS_A_CODE, "Bob"))
                .hasErrors(List.of(Map.of(), Map.of("user", Map.of("first_name", List.of(TAKEN))), Map.of()));
    }

    @Test
    void teacherKnowsOnlyTheirOwnClasses() {
        teacher().bulkCreate(student(School1.CLASS_B_CODE, "Ada")).isRefused(400);
        teacher().bulkUpdate("reset-password", Map.of(306L, Map.of())).isRefused(400);
        admin().bulkUpdate("reset-password", Map.of(306L, Map.of()));
        client.loginAs(School2.ADMIN)
                .bulkUpdate("release", Map.of(304L, Map.of()))
                .isRefused(400);
    }

    @Test
    void releasedStudentIsAnIndependentWhoGetsAMail(@Autowired RecordingMailer mailer) {
        var released = Map.of("user", Map.of("email", "nina@example.com", "first_name", "Nina"));
        teacher().bulkUpdate("release", Map.of(304L, released)).hasStatus(200);
        assertThat(studentsOf(School1.CLASS_A_CODE)).containsExactly(305L);
        mailer.to("nina@example.com").hasSent(Registrations.VERIFY_CAMPAIGN);
    }

    @Test
    void addressThatIsTakenStandsAtItsRow(@Autowired RecordingMailer mailer) {
        var same = Map.of("user", Map.of("email", "same@example.com"));
        teacher()
                .bulkUpdate("release", each(List.of(304L, 305L), i -> same))
                .hasErrors(List.of(Map.of(), Map.of("user", Map.of("email", List.of("This value is already taken.")))));
        mailer.hasSentNothing();
    }

    @Test
    void studentsMoveWithinTheSchool() {
        var moved = each(List.of(304L, 305L), i -> student(School1.CLASS_B_CODE, "Moved " + i));
        teacher().bulkUpdate("transfer", moved).hasStatus(200);
        assertThat(studentsOf(School1.CLASS_B_CODE)).containsExactly(304L, 305L, 306L);
        admin().bulkUpdate("transfer", Map.of(304L, Map.of("klass", School2.CLASS_A_CODE)))
                .isRefused(400);
    }

    @Test
    void teacherMayChooseThePassword() {
        var chosen = Map.of("user", Map.of("password", "a password 4 Nina"));
        var answer =
                teacher().bulkUpdate("reset-password", Map.of(304L, chosen)).json();
        assertThat(answer.get(0).get("user").get("password").stringValue()).isEqualTo("a password 4 Nina");
        teacher()
                .bulkUpdate("reset-password", Map.of(304L, Map.of("user", Map.of("password", "x"))))
                .isRefused(400);
    }

    @Test
    void deletedStudentsAreAnonymised() {
        teacher().bulkDestroy(304L, 306L).hasStatus(204);
        assertThat(jdbc.sql("select first_name || email from codeforlife.users where id = 104")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(studentsOf(School1.CLASS_B_CODE)).containsExactly(306L);
    }

    @Test
    void aHundredStudentsTakeAsFewStatementsAsTwo(@Autowired ApplicationContext service, @Autowired Queries queries) {
        var request = new Counted(service, queries);
        var made = IntStream.range(0, 100)
                .mapToObj(i -> student(School1.CLASS_A_CODE, "New " + i))
                .toList();
        request.send("POST", "bulk", made);
        var ids = studentsOf(School1.CLASS_A_CODE);
        request.send("PUT", "reset-password", each(ids, i -> Map.of()));
        request.send("PUT", "transfer", each(ids, i -> student(School1.CLASS_B_CODE, "Moved " + i)));
        request.send("PUT", "release", each(ids, i -> Map.of("user", Map.of("email", i + "@example.com"))));
    }

    /** Sends requests that take few statements, whatever the test itself asks the database. */
    private record Counted(ApplicationContext service, Queries queries) {

        void send(String method, String action, Object body) {
            var headers =
                    Map.of(TestUsers.HEADER, service.getBean(TestUsers.class).token(School1.ADMIN));
            var path = "users/students/" + action + "/";
            queries.during(() -> {
                        var answer = Browser.of(service).send(method, path, body, headers);
                        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
                    })
                    .hasCountAtMost(MOST_STATEMENTS);
        }
    }
}
