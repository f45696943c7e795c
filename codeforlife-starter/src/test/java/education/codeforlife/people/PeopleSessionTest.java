package education.codeforlife.people;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Sessions of people of three tables; a subclass says whether sessions join them. */
@SpringBootTest(
        classes = PeopleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.locations=classpath:people", "codeforlife.user.enabled=false"})
@Import(MutableClock.class)
@CleanDatabase
abstract class PeopleSessionTest {

    private static final String NUMBER = "9007199254740993";
    private static final String UUID = "7b3c6a52-9f0d-4a5e-8f61-0c1b7a1f2d3e";
    private static final String TEXT = "Ada Lövelace, \"100 %\" & 'more'";

    /** One person in each table. */
    @ParameterizedTest
    @ValueSource(strings = {NUMBER, UUID, TEXT})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface EachIdTest {}

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserSessions sessions;

    @Autowired
    private Queries queries;

    /** Returns the number of statements that a request with a session costs. */
    abstract int statements();

    @BeforeEach
    void addPeople() {
        jdbc.sql("insert into numbered_people (id) values (7), (cast(:id as bigint))")
                .param("id", NUMBER)
                .update();
        jdbc.sql("insert into uuid_people (id) values (gen_random_uuid()), (cast(:id as uuid))")
                .param("id", UUID)
                .update();
        jdbc.sql("insert into named_people (id) values ('Grace'), (:id)")
                .param("id", TEXT)
                .update();
    }

    @EachIdTest
    void signedInUserIsThePrincipal(String id) {
        var browser = signedIn(id);
        assertThat(principal(browser)).isEqualTo(id);
        assertThat(browser.metadata().path("user_id").stringValue()).isEqualTo(id);
    }

    @EachIdTest
    void requestCostsTheStatementsOfItsSession(String id) {
        var browser = signedIn(id);
        queries.during(() -> assertThat(principal(browser)).isEqualTo(id)).hasCount(statements());
    }

    @EachIdTest
    void sessionsAreListedAndEnded(String id) {
        var lost = signedIn(id);
        var browser = signedIn(id);
        signedIn(id.equals(TEXT) ? NUMBER : TEXT);

        var listed = listed(browser);
        assertThat(listed).hasSize(2);
        var other = listed.stream()
                .filter(session -> !session.path("is_current").booleanValue())
                .findAny()
                .orElseThrow();
        var ended = browser.send("DELETE", "sessions/" + other.path("id").stringValue() + "/", null);

        assertThat(ended.status()).isEqualTo(204);
        assertThat(principal(lost)).isEmpty();
        assertThat(listed(browser)).hasSize(1);
    }

    @EachIdTest
    void otherSessionsEndTogether(String id) {
        var lost = signedIn(id);
        var browser = signedIn(id);

        assertThat(browser.send("DELETE", "sessions/", null).status()).isEqualTo(204);

        assertThat(principal(lost)).isEmpty();
        assertThat(principal(browser)).isEqualTo(id);
    }

    @EachIdTest
    void endingAllSessionsSignsTheUserOut(String id) {
        var browser = signedIn(id);
        var other = signedIn(id.equals(TEXT) ? NUMBER : TEXT);

        sessions.endAll(id);

        assertThat(principal(browser)).isEmpty();
        assertThat(principal(other)).isNotEmpty();
        assertThat(principal(signedIn(id))).isEqualTo(id);
    }

    @EachIdTest
    void deactivatedUserIsSignedOut(String id) {
        var browser = signedIn(id);
        List.of("numbered_people", "uuid_people", "named_people")
                .forEach(table -> jdbc.sql("update " + table + " set is_active = false where id::text = :id")
                        .param("id", id)
                        .update());

        assertThat(principal(browser)).isEmpty();
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(browser.cookie("session_metadata")).isEmpty();
    }

    @EachIdTest
    void factorIsOwedUntilItIsProved(String id) {
        var browser = signIn(id, Set.of("pin"));
        assertThat(browser.get("sessions/").status()).isEqualTo(403);

        assertThat(browser.send("POST", "session/prove-pin/", null).status()).isEqualTo(200);

        assertThat(browser.metadata().path("auth_factors")).isEmpty();
        assertThat(listed(browser)).hasSize(1);
    }

    private Browser signedIn(String id) {
        return signIn(id, Set.of());
    }

    private Browser signIn(String id, Set<String> factors) {
        var browser = Browser.of(context).fetchCsrfCookie();
        var answer = browser.send("POST", "session/login-by-id/", new PeopleApplication.Form(id, factors));
        assertThat(answer.status()).isEqualTo(200);
        return browser;
    }

    private static String principal(Browser browser) {
        return browser.get("principal/").body().path("name").stringValue();
    }

    private static List<JsonNode> listed(Browser browser) {
        var data = browser.get("sessions/").body().path("data");
        return StreamSupport.stream(data.spliterator(), false).toList();
    }
}
