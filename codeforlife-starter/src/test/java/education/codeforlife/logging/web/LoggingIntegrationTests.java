package education.codeforlife.logging.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.logging.LineAuditLog;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.UserEvent;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.School1;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(
        classes = LoggingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "codeforlife.auth.enabled=true")
@Fixtures(School1.FIXTURE)
class LoggingIntegrationTests {

    private static final String ADMIN = Long.toString(School1.ADMIN.id());
    private static final String PASSWORD = Credentials.of(School1.ADMIN).password();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionOperations transactions;

    private LoggedLines lines;

    @BeforeEach
    void record() {
        lines = LoggedLines.recorded();
    }

    @AfterEach
    void stop() {
        lines.close();
    }

    @Test
    void aRequestIsOneLineWithoutWhatPeopleWriteIntoPathsAndQueries() throws Exception {
        var line = access(browser().get("greetings/Clover/?surname=Meadow"));

        assertThat(line.getFormattedMessage()).matches("GET /greetings/\\{name} 200 \\d+ ms");
        assertThat(LoggedLines.members(line))
                .matches("http.request.method=\"GET\" http.route=\"/greetings/\\{name}\""
                        + " http.response.status_code=\"200\" http.duration_ms=\"\\d+\"");
    }

    @Test
    void unknownPathIsNotLogged() throws Exception {
        assertThat(access(browser().get("Clover/")).getFormattedMessage()).matches("GET - 404 \\d+ ms");
    }

    @Test
    void theLinesOfARequestTellWhoseItIs() throws Exception {
        var found = lines(admin().get("greetings/x/"));

        assertThat(found)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("user.id", ADMIN));
    }

    @Test
    void linesOfAnonymousRequestsNameNoUser() throws Exception {
        admin().get("greetings/x/");

        assertThat(lines(browser().get("greetings/x/")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).doesNotContainKey("user.id"));
    }

    @Test
    void aFailureIsLoggedAsARequestsOwn() throws Exception {
        var found = lines(browser().get("broken/"));

        assertThat(found.get(0).getFormattedMessage()).endsWith("failed");
        assertThat(LoggedLines.last(found).getFormattedMessage()).matches("GET /broken 500 \\d+ ms");
    }

    @Test
    void aDeniedRequestIsAudited() throws Exception {
        assertThat(audited(browser().get("users/")))
                .isEqualTo("request failure reason=not_authenticated from=127.0.0.1");
        assertThat(audited(admin().get("desk/")))
                .isEqualTo("request failure reason=permission_denied user=" + ADMIN + " from=127.0.0.1");
        assertThat(audited(browser().send("POST", "session/logout/", null)))
                .isEqualTo("request failure reason=csrf_failed from=127.0.0.1");
    }

    @Test
    void allowedRequestIsNotAudited() throws Exception {
        assertThat(lines(browser().get("greetings/x/")))
                .extracting(ILoggingEvent::getLoggerName)
                .doesNotContain(LineAuditLog.LOGGER);
    }

    @Test
    void aLoginIsAudited() throws Exception {
        assertThat(audited(logIn("admin@school1.example", PASSWORD)))
                .isEqualTo("authentication success user=" + ADMIN + " from=127.0.0.1");
    }

    @Test
    void aFailedLoginIsAuditedWithoutWhatWasTyped() throws Exception {
        assertThat(audited(logIn("admin@school1.example", "Wrong-pass-1")))
                .isEqualTo("authentication failure reason=bad_credentials user=" + ADMIN + " from=127.0.0.1");
        assertThat(audited(logIn("nobody@school1.example", "Wrong-pass-1")))
                .isEqualTo("authentication failure reason=bad_credentials from=127.0.0.1");
    }

    @Test
    void aLogoutIsAudited() throws Exception {
        assertThat(audited(admin().logOut())).isEqualTo("logout success user=" + ADMIN + " from=127.0.0.1");
    }

    @Test
    void aChangeIsAuditedOnceItIsCertain() {
        transactions.executeWithoutResult(transaction -> {
            context.publishEvent(new UserEvent.PasswordChanged(1));
            transaction.setRollbackOnly();
        });
        transactions.executeWithoutResult(transaction -> context.publishEvent(new UserEvent.PasswordChanged(2)));

        assertThat(lines.soFar())
                .filteredOn(line -> line.getLoggerName().equals(LineAuditLog.LOGGER))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("password_changed success user=2");
    }

    private String audited(Answer answer) throws InterruptedException {
        var found = lines(answer).stream()
                .filter(line -> line.getLoggerName().equals(LineAuditLog.LOGGER))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).getFormattedMessage();
    }

    private ILoggingEvent access(Answer answer) throws InterruptedException {
        return LoggedLines.last(lines(answer));
    }

    private List<ILoggingEvent> lines(Answer answer) throws InterruptedException {
        return lines.of(answer.headers().get("x-request-id").get(0));
    }

    private Answer logIn(String email, String password) {
        return browser().logIn("with-email", Map.of("email", email, "password", password));
    }

    private Browser admin() {
        var browser = browser();
        Credentials.of(School1.ADMIN).in(browser);
        return browser;
    }

    private Browser browser() {
        return Browser.of(context);
    }
}
