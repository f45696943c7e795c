package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.test.EventQueue;
import education.codeforlife.people.UserDeactivated;
import education.codeforlife.people.UserJoinedClass;
import education.codeforlife.people.UserLeftClass;
import education.codeforlife.people.UserRegistered;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.UserRepository;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What other services get to know of people, by requests to the endpoints of accounts. */
class PeopleEventsIntegrationTests extends LibraryApiTest {

    private static final long STUDENT = School1.STUDENT.id();

    @Autowired
    private EventQueue queue;

    @Autowired
    private TestUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Browser.Answer send(@Nullable KnownUser user, String method, String path, String body) {
        Map<String, String> headers = user == null ? Map.of() : Map.of(TestUsers.HEADER, users.token(user));
        return Browser.of(context).send(method, path, body.replace('\'', '"'), headers);
    }

    private long idOf(String condition) {
        return jdbc.sql("select id from codeforlife.users where " + condition)
                .query(Long.class)
                .single();
    }

    @Test
    void userWhoRegistersIsPublishedByTheirIdOnly() {
        var answer = send(null, "POST", "users/", """
                {'first_name': 'Ada', 'last_name': 'Lovelace', 'email': 'ada@example.com', 'add_to_newsletter': false,
                 'password': 'Tr0ub4dor&3-horse', 'date_of_birth': '1990-12-10'}""");

        assertThat(answer.status()).isEqualTo(201);
        long id = idOf("email = 'ada@example.com'");
        assertThat(queue.published(UserRegistered.class)).containsExactly(new UserRegistered(id));
        assertThat(queue.headers(UserRegistered.class))
                .singleElement()
                .returns("service.user_registered", EventHeaders::topic)
                .returns(Long.toString(id), EventHeaders::key);
        assertThat(queue.count()).isEqualTo(1);
        assertThat(jdbc.sql("select data from codeforlife_service.event_outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"user_id\":" + id + "}");
    }

    @Test
    void newStudentsArePublishedWithTheirClass() {
        send(
                School1.TEACHER,
                "POST",
                "users/students/bulk/",
                "[{'klass': 'AAA01', 'user': {'first_name': 'Ida'}}, {'klass': 'AAA01', 'user': {'first_name': 'Bo'}}]");

        long ida = idOf("first_name = 'Ida'");
        long bo = idOf("first_name = 'Bo'");
        assertThat(queue.published(UserRegistered.class))
                .containsExactlyInAnyOrder(new UserRegistered(ida), new UserRegistered(bo));
        assertThat(queue.published(UserJoinedClass.class))
                .containsExactlyInAnyOrder(
                        new UserJoinedClass(ida, School1.CLASS_A), new UserJoinedClass(bo, School1.CLASS_A));
        assertThat(queue.count()).isEqualTo(4);
    }

    @Test
    void studentWhoMovesLeavesOneClassAndJoinsTheOther() {
        send(School1.TEACHER, "PUT", "users/students/transfer/", "{'304': {'klass': 'AAA02'}}");

        assertThat(queue.published(UserLeftClass.class)).containsExactly(new UserLeftClass(STUDENT, School1.CLASS_A));
        assertThat(queue.published(UserJoinedClass.class))
                .containsExactly(new UserJoinedClass(STUDENT, School1.CLASS_B));
        assertThat(queue.count()).isEqualTo(2);
    }

    @Test
    void studentWhoIsReleasedLeavesTheirClass() {
        send(School1.TEACHER, "PUT", "users/students/release/", "{'304': {'user': {'email': 'x@example.com'}}}");

        assertThat(queue.published(UserLeftClass.class)).containsExactly(new UserLeftClass(STUDENT, School1.CLASS_A));
        assertThat(queue.count()).isEqualTo(1);
    }

    @Test
    void independentWhoIsAcceptedJoinsTheClass() {
        long id = NoSchool.REQUESTER.id();
        send(School1.TEACHER, "PUT", "users/" + id + "/handle-join-class-request/", "{'accept': true}");

        assertThat(queue.published(UserJoinedClass.class)).containsExactly(new UserJoinedClass(id, School1.CLASS_A));
    }

    @Test
    void userWhoIsAnonymisedIsDeactivated() {
        send(School1.TEACHER, "DELETE", "users/students/bulk/", "[304]");

        assertThat(queue.published(UserDeactivated.class)).containsExactly(new UserDeactivated(STUDENT));
    }

    @Test
    void refusedRequestPublishesNothing() {
        var answer = send(
                School1.TEACHER,
                "POST",
                "users/students/bulk/",
                "[{'klass': 'AAA01', 'user': {'first_name': 'Ida'}}, {'klass': 'AAA01', 'user': {'first_name': 'ida'}}]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(queue.count()).isZero();
    }

    @Test
    void changeThatIsRolledBackPublishesNothing(
            @Autowired AccountManagement accounts, @Autowired UserRepository repository) {
        transaction.executeWithoutResult(status -> {
            accounts.deactivate(repository.findById(STUDENT).orElseThrow());
            status.setRollbackOnly();
        });
        assertThat(queue.count()).isZero();

        transaction.executeWithoutResult(
                status -> accounts.deactivate(repository.findById(STUDENT).orElseThrow()));
        assertThat(queue.published(UserDeactivated.class)).containsExactly(new UserDeactivated(STUDENT));
    }
}
