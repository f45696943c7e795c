package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.privacy.test.PersonalDataTest;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing personal is left of users who close their account. */
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class ClosedAccountIntegrationTests extends PersonalDataTest {

    @Autowired
    private ApplicationContext service;

    @Autowired
    private JdbcClient jdbc;

    private Browser browserOf(KnownUser user) {
        var browser = Browser.of(service);
        Credentials.of(user).in(browser);
        return browser;
    }

    private static void close(Browser browser, String path) {
        assertThat(browser.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(browser.get("/users/").status()).isEqualTo(403);
    }

    private boolean isActive(String table, long id) {
        return jdbc.sql("select is_active from codeforlife." + table + " where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void nothingIsLeftOfAnIndependent() {
        var browser = browserOf(NoSchool.REQUESTER);

        assertForgotten(() -> close(browser, "/users/124/"), "requester@noschool.example", "Requester");

        assertThat(isActive("users", 124)).isFalse();
        assertThat(jdbc.sql("select requested_class_id is null from codeforlife.students where id = 324")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void classesAndStudentsGoWithTheirTeacher() {
        var browser = browserOf(School1.TEACHER);

        assertForgotten(
                () -> close(browser, "/users/teachers/202/"),
                "teacher@school1.example",
                "AAA01",
                "Class 1 A",
                "pupil-104",
                "pupil-105");

        assertThat(isActive("users", School1.STUDENT.id())).isFalse();
        assertThat(isActive("users", School1.SCHOOLMATE.id())).isTrue();
        assertThat(isActive("schools", School1.ID)).isTrue();
    }

    @Test
    void schoolGoesWithItsLastTeacher() {
        jdbc.sql("update codeforlife.teachers set school_id = null where id in (202, 203)")
                .update();
        var browser = browserOf(School1.ADMIN);

        assertForgotten(
                () -> close(browser, "/users/teachers/201/"),
                "admin@school1.example",
                "School 1",
                "AAA02",
                "Schoolmate",
                "pupil-106");

        assertThat(isActive("schools", School1.ID)).isFalse();
    }

    @Test
    void teacherWithoutSchoolLeavesNothing() {
        var browser = browserOf(NoSchool.TEACHER);

        assertForgotten(() -> close(browser, "/users/teachers/221/"), "teacher@noschool.example");
    }
}
