package education.codeforlife.service.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.CleanUp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the starter alone, sessions are what expires. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MutableClock.class)
@CleanDatabase
class CleanUpTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private CleanUp cleanUp;

    @BeforeEach
    void addAContributor() {
        jdbc.sql("insert into contributors (id, name, sign_in_key, pin)"
                        + " values ('7b3c6a52-9f0d-4a5e-8f61-0c1b7a1f2d3e', 'Ada', 'ada-key', '1234')")
                .update();
    }

    @Test
    void expiredSessionIsRemovedAndALiveOneStays() {
        signIn();
        clock.advance(Duration.ofMinutes(45));
        var live = signIn();
        assertThat(sessions()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(30));

        cleanUp.run();

        assertThat(sessions()).isEqualTo(1);
        live.get("contributors/");
        assertThat(live.cookie("session_key")).isPresent();
    }

    @Test
    void tasksAreInTheSchemaOfTheServiceAndDoNotRunInTests() {
        assertThat(jdbc.sql("select count(*) from codeforlife_contributor.scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Browser signIn() {
        var browser = Browser.of(context).fetchCsrfCookie();
        assertThat(browser.send("POST", "session/login-with-key/", Map.of("key", "ada-key"))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private long sessions() {
        return jdbc.sql("select count(*) from codeforlife.sessions")
                .query(Long.class)
                .single();
    }
}
