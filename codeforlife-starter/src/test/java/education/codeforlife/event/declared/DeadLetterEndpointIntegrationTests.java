package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetters;
import education.codeforlife.event.Events;
import education.codeforlife.event.test.EventQueue;
import education.codeforlife.permission.test.PermissionMatrix;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.declared.Operator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code dead-letters/} as operators use it. */
@ClassTest
class DeadLetterEndpointIntegrationTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TestUsers users;

    @Autowired
    private Events events;

    @Autowired
    private EventQueue queue;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private ClassSubscribers subscribers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void forgetCalls() {
        subscribers.calls.clear();
        subscribers.ends.clear();
    }

    private MvcTestResult send(HttpMethod method, String uri, RequestUser user) {
        var request = http.method(method).uri(URI.create(uri));
        if (user.isAuthenticated()) request.header(TestUsers.HEADER, users.token(user));
        return request.exchange();
    }

    private MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri, new Operator(true, false));
    }

    private MvcTestResult put(String uri) {
        return send(HttpMethod.PUT, uri, new Operator(true, false));
    }

    private MvcTestResult delete(String uri) {
        return send(HttpMethod.DELETE, uri, new Operator(true, false));
    }

    /** Makes the event a dead letter of both groups, and returns these in the order of their groups. */
    private List<DeadLetter> die(long student, String text) {
        subscribers.ends.put(text, delivery -> delivery.reject("not wanted"));
        transaction.executeWithoutResult(status -> events.publish(new ClassJoined(student, text)));
        queue.drain();
        return deadLetters.latest(2).stream()
                .sorted(Comparator.comparing(DeadLetter::group))
                .toList();
    }

    private List<String> handled(String group) {
        return jdbc.sql("select text from handled where group_name = :group order by id")
                .param("group", group)
                .query(String.class)
                .list();
    }

    private static void isCount(MvcTestResult answer, int count) {
        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"count\": " + count + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /dead-letters/",
        "GET, /dead-letters/1/",
        "PUT, /dead-letters/1/retry/",
        "PUT, /dead-letters/retry/?topic=school.class_joined",
        "PUT, /dead-letters/replay/?topic=school.class_joined",
        "DELETE, /dead-letters/1/discard/"
    })
    void callerWithoutThePermissionIsRefused(String method, String uri) {
        die(7, "one");
        var verb = HttpMethod.valueOf(method);
        for (var user : List.of(RequestUser.anonymous(), new Operator(false, false), new Operator(true, true))) {
            assertThat(send(verb, uri, user)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(deadLetters.count()).isEqualTo(2);
    }

    @Test
    void listShowsDeadLettersWithoutTheirRecords() {
        clock.set(Instant.parse("2030-07-01T12:00:00Z"));
        var letters = die(7, "Ada");

        var answer = get("/dead-letters/?group=mailer");

        assertThat(answer).hasStatusOk().bodyText().doesNotContain("Ada");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"count": 1, "offset": 0, "limit": 50, "max_limit": 150, "data": [
                  {"id": %d, "event": "%s", "topic": "school.class_joined", "version": 1, "group": "mailer", "key": "7",
                   "attempts": 1, "reason": "not wanted"}]}
                """.formatted(
                        letters.get(1).id(), letters.get(1).event().id()));
        for (var time : List.of("published_at", "failed_at")) {
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("data[0]." + time)
                    .asString()
                    .startsWith("2030-07-01T12:00:0")
                    .endsWith("Z");
        }
    }

    private void lists(String query, Long... ids) {
        assertThat(get("/dead-letters/?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("data[*].id")
                .asArray()
                .isEqualTo(List.of(ids).stream().map(Long::intValue).toArray());
    }

    @Test
    void listIsFilteredPagedAndOrdered() {
        clock.set(Instant.parse("2030-07-01T12:00:00Z"));
        var early = die(7, "one");
        clock.advance(Duration.ofHours(1));
        var late = die(8, "two");
        long counter = early.get(0).id();
        long mailer = early.get(1).id();
        long lateCounter = late.get(0).id();
        long lateMailer = late.get(1).id();

        lists("topic=school.class_joined&group=mailer", mailer, lateMailer);
        lists("topic=school.class_named");
        lists("group=counter&event=" + late.get(0).event().id(), lateCounter);
        lists("group=counter&since=2030-07-01T12:30:00Z", lateCounter);
        lists("group=mailer&ordering=-published_at", lateMailer, mailer);
        lists("ordering=group,-id", lateCounter, counter, lateMailer, mailer);
        lists("ordering=-failed_at,-group&limit=1&offset=1", lateCounter);
        lists("ordering=data&group=mailer&topic=", mailer, lateMailer);
    }

    @ParameterizedTest
    @CsvSource({
        "event=7, event, Enter a valid UUID.",
        "since=yesterday, since, Enter a valid date/time.",
        "group=a%00b, group, Null characters are not allowed."
    })
    void badParameterIsRefused(String query, String field, String message) {
        for (var answer : List.of(
                get("/dead-letters/?" + query),
                get("/dead-letters/1/?" + query),
                put("/dead-letters/retry/?topic=x&" + query),
                put("/dead-letters/replay/?" + query))) {
            assertThat(answer)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .isStrictlyEqualTo("{\"" + field + "\": [\"" + message + "\"]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "replay"})
    void allDeadLettersAreNotChangedByMistake(String action) {
        die(7, "one");
        assertThat(put("/dead-letters/" + action + "/?group=mailer"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isStrictlyEqualTo("{\"topic\": [\"This field is required.\"]}");
        assertThat(deadLetters.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "987654321", "x", "99999999999999999999"})
    void unknownDeadLetterReturns404(String id) {
        assertThat(get("/dead-letters/" + id + "/")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(put("/dead-letters/" + id + "/retry/")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete("/dead-letters/" + id + "/discard/")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void deadLetterIsRetrievedAndRetriedOnce() {
        var letter = die(7, "one").get(1);
        var uri = "/dead-letters/" + letter.id() + "/";
        assertThat(get(uri)).hasStatusOk().bodyJson().extractingPath("group").isEqualTo("mailer");
        assertThat(get(uri + "?group=counter")).hasStatus(HttpStatus.NOT_FOUND);

        subscribers.ends.clear();
        assertThat(put(uri + "retry/"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("group")
                .isEqualTo("mailer");
        assertThat(put(uri + "retry/")).hasStatus(HttpStatus.NOT_FOUND);
        queue.drain();

        assertThat(handled("mailer")).containsExactly("one");
        assertThat(deadLetters.count()).isEqualTo(1);
    }

    @Test
    void deadLettersOfAGroupAreRetriedTogetherWithAllOfTheirAttempts() {
        die(7, "one");
        die(8, "two");
        isCount(put("/dead-letters/retry/?topic=school.class_named"), 0);
        isCount(put("/dead-letters/retry/?topic=school.class_joined&group=mailer"), 2);
        isCount(put("/dead-letters/retry/?topic=school.class_joined&group=mailer"), 0);

        subscribers.calls.clear();
        subscribers.ends.clear();
        queue.drain();

        assertThat(handled("mailer")).containsExactlyInAnyOrder("one", "two");
        assertThat(subscribers.calls).containsExactlyInAnyOrder("mailer one 1", "mailer two 1");
        assertThat(handled("counter")).isEmpty();
    }

    @Test
    void discardedDeadLetterIsGone() {
        var letter = die(7, "one").get(1);
        var uri = "/dead-letters/" + letter.id() + "/discard/";
        assertThat(delete(uri)).hasStatus(HttpStatus.NO_CONTENT).bodyText().isEmpty();
        assertThat(delete(uri)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(deadLetters.count()).isEqualTo(1);
    }

    @Test
    void eventIsReplayed() {
        var letter = die(7, "one").get(0);
        die(8, "two");
        isCount(put("/dead-letters/replay/?event=" + letter.event().id()), 2);
        isCount(put("/dead-letters/replay/?event=" + letter.event().id()), 0);
        isCount(put("/dead-letters/replay/?since=" + clock.instant().minusSeconds(60)), 2);
    }

    @Test
    void replayOfWhatGroupsForgetIsRefused() {
        var answer = http.put()
                .uri("/dead-letters/replay/?since=2001-01-01T00:00:00Z")
                .header(TestUsers.HEADER, users.token(new Operator(true, false)))
                .accept(MediaType.APPLICATION_PROBLEM_JSON)
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("too_early");
    }

    @Test
    void permissionMatrixShowsWhoMayOperateEvents(@Autowired ApplicationContext service) {
        var matrix = PermissionMatrix.of(service)
                .with("operator", new Operator(true, false))
                .toString();
        assertThat(matrix.lines().filter(line -> line.startsWith("|") && line.contains(" dead-letters/")))
                .hasSize(6)
                .allMatch(line -> line.contains(" yes |"));
    }
}
