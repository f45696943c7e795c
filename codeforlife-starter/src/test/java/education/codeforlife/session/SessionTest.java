package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** User 1 administers the school, user 2 is an independent with a second factor. */
@SpringBootTest(
        classes = SessionApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=school",
            "codeforlife.service.site-url=https://www.codeforlife.education",
            "codeforlife.session.max-per-user=2",
            "codeforlife.rpc.http-services=school"
        })
@CleanDatabase
abstract class SessionTest {

    static final String CSRF_COOKIE = "school_csrftoken";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoUsers() {
        jdbc.sql("""
                insert into codeforlife.schools (id, name) values (1, 'School');
                insert into codeforlife.teachers (id, school_id, is_admin) values (1, 1, true);
                insert into codeforlife.students (id) values (1);
                insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined,
                                               teacher_id, student_id) values
                    (1, 'ada', '', '', '', '!', now(), 1, null),
                    (2, 'ian', '', '', '', '!', now(), null, 1);
                insert into codeforlife.auth_factors (id, user_id, type, secret) values (1, 2, 'otp', 'secret')""").update();
    }

    Browser browser() {
        return Browser.of(context);
    }

    Browser loggedIn(long user) {
        var browser = browser();
        logIn(browser, user);
        return browser;
    }

    static Answer logIn(Browser browser, long user) {
        var answer = browser.fetchCsrfCookie().send("POST", "session/login-by-key/" + user + "/", null);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    static Answer proveOtp(Browser browser) {
        var answer = browser.send("POST", "session/prove-otp/", null);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    static String principal(Browser browser) {
        return browser.get("principal/").body().path("name").stringValue();
    }

    /** Returns a browser with the same cookies, as it is before an answer that is still on its way. */
    Browser copy(Browser browser) {
        var copy = browser();
        for (var name : List.of("session_key", "session_metadata", CSRF_COOKIE)) {
            browser.cookie(name).ifPresent(value -> copy.setCookie(name, value));
        }
        return copy;
    }

    static String csrfToken(Browser browser) {
        return browser.cookie(CSRF_COOKIE).orElseThrow();
    }

    static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo(detail);
    }

    String school() {
        return jdbc.sql("select name from codeforlife.schools")
                .query(String.class)
                .single();
    }
}
