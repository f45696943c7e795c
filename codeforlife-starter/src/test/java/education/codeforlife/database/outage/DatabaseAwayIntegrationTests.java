package education.codeforlife.database.outage;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.DatabaseProxy;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.test.School1;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database refuses connections, or swallows what it is sent. */
@SpringBootTest(
        classes = OutageApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.auth.enabled=true",
            "codeforlife.service.mode=web",
            "codeforlife.password.argon2.memory=64KB",
            "codeforlife.password.legacy.max-iterations=1000",
            "codeforlife.database.waiting.max-stalled=2",
            "codeforlife.database.waiting.stalled-after=100ms",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-timeout=250",
            "spring.datasource.hikari.validation-timeout=250",
            "spring.datasource.hikari.data-source-properties.socketTimeout=1"
        })
@ExtendWith(OutputCaptureExtension.class)
@CleanDatabase
@Fixtures(School1.FIXTURE)
class DatabaseAwayIntegrationTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DatabaseProxy PROXY = DatabaseProxy.to(DATABASE);
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    @DynamicPropertySource
    static void connectThroughTheProxy(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", PROXY::url);
        properties.add("spring.datasource.username", DATABASE::username);
        properties.add("spring.datasource.password", DATABASE::password);
    }

    enum Outage {
        REFUSED(DatabaseProxy::refuse),
        HANGING(DatabaseProxy::hang);

        private final Consumer<DatabaseProxy> begin;

        Outage(Consumer<DatabaseProxy> begin) {
            this.begin = begin;
        }
    }

    @Autowired
    private ApplicationContext context;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(context);
        assertThat(logIn(browser).status()).isEqualTo(200);
    }

    @AfterEach
    void restore() {
        PROXY.restore();
        awaitRecovery();
    }

    @ParameterizedTest
    @EnumSource
    void requestThatNeedsTheDatabaseReturns503AndChangesNoCookie(Outage outage) {
        var other = Browser.of(context).fetchCsrfCookie();
        outage.begin.accept(PROXY);

        assertThat(Stream.of(
                                "users/",
                                "users/" + School1.TEACHER.id() + "/",
                                "sessions/",
                                "queried/",
                                "transactional/",
                                "asynchronous/",
                                "filtered/school/")
                        .map(browser::get))
                .allSatisfy(DatabaseAwayIntegrationTests::assertUnavailable);
        assertUnavailable(browser.send("DELETE", "sessions/1/", null));
        assertUnavailable(browser.send("POST", "session/logout/", null));
        assertUnavailable(other.send(
                "POST",
                "session/login-with-email/",
                Map.of("email", "teacher@school1.example", "password", "Teacher-pass-1")));
        assertUnavailable(Browser.of(context).get("queried/"));

        PROXY.restore();
        awaitRecovery();
        assertThat(browser.get("users/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void serviceLivesButIsNotReady(Outage outage) {
        outage.begin.accept(PROXY);

        assertThat(browser.get("livez").status()).isEqualTo(200);
        assertThat(browser.get("readyz").status()).isEqualTo(503);
        assertThat(Browser.of(context).get("csrf/cookie/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void outageIsOneLineInTheLog(Outage outage, CapturedOutput output) {
        outage.begin.accept(PROXY);

        var answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(request -> browser.get(request % 2 == 0 ? "queried/" : "users/"))
                .toList();

        assertThat(answers).allSatisfy(DatabaseAwayIntegrationTests::assertUnavailable);
        assertThat(output.getOut().split("The database gives no connections", -1))
                .hasSize(2);
        assertThat(output.getOut()).doesNotContain("\tat ");
    }

    private static Answer logIn(Browser browser) {
        return browser.logIn("with-email", Map.of("email", "teacher@school1.example", "password", "Teacher-pass-1"));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).hasToString("{\"detail\":\"The service is busy. Please try again.\"}");
        assertThat(answer.headers().get("retry-after")).isEqualTo(List.of("5"));
        assertThat(answer.cookies()).isEmpty();
    }

    private void awaitRecovery() {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (browser.get("readyz").status() != 200) {
            assertThat(System.nanoTime()).as("time of recovery").isLessThan(deadline);
        }
    }
}
