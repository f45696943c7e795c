package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.database.test.Queries;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Users who forgot their password choose another one. */
class PasswordResetIntegrationTests extends AccountEndpointTest {

    private static final String TEACHER = "teacher@school1.example";
    private static final long ID = School1.TEACHER.id();

    PasswordResetIntegrationTests() {
        super(AccountUserViewSet.class);
    }

    private String request() {
        client.listAction("POST", "request-password-reset", Map.of("email", TEACHER))
                .hasStatus(200);
        return token(mail(TEACHER, AccountMail.RESET_PASSWORD));
    }

    private static Map<String, String> form(String token) {
        return Map.of("token", token, "password", OTHER_PASSWORD);
    }

    @Test
    void passwordIsChosenByALink() {
        var browser = client.loginAs(Credentials.of(School1.TEACHER));
        browser.retrieve(ID).succeeds();
        var token = request();
        assertThat(mail(TEACHER, AccountMail.RESET_PASSWORD)
                        .with("first_name", "Teacher")
                        .value("link"))
                .isEqualTo("http://localhost:5173/reset-password/teacher/" + ID + "/" + token);

        client.update(ID, "reset-password", Map.of("token", token)).hasField("id", ID);
        assertThat(hasPassword(ID, OTHER_PASSWORD)).isFalse();
        client.update(ID, "reset-password", form(token)).hasField("id", ID);

        assertThat(hasPassword(ID, OTHER_PASSWORD)).isTrue();
        browser.retrieve(ID).isRefused(403);
    }

    @Test
    void independentsGetALinkToTheirPage() {
        client.listAction("POST", "request-password-reset", Map.of("email", "INDEPENDENT@noschool.example"))
                .hasStatus(200);

        assertThat(mail("independent@noschool.example", AccountMail.RESET_PASSWORD)
                        .value("link"))
                .startsWith("http://localhost:5173/reset-password/independent/" + NoSchool.INDEPENDENT.id() + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@example.com", "inactive@noschool.example"})
    void unknownAddressIsAnsweredAlike(String email) {
        var known = client.listAction("POST", "request-password-reset", Map.of("email", TEACHER))
                .hasStatus(200);
        mailer.clear();

        var answer = client.listAction("POST", "request-password-reset", Map.of("email", email))
                .hasStatus(200);

        assertThat(answer.json()).isEqualTo(known.json());
        mailer.hasSentNothing();
    }

    @Test
    void knownAndUnknownAddressesCostTheSame(@Autowired Queries queries) {
        var known = statements(queries, () -> post("/users/request-password-reset/", Map.of("email", TEACHER)));
        var unknown = statements(
                queries, () -> post("/users/request-password-reset/", Map.of("email", "nobody@example.com")));

        assertThat(known).isEqualTo(unknown).hasSize(1);
    }

    @Test
    void addressIsRequired() {
        client.listAction("POST", "request-password-reset", Map.of())
                .hasErrors(Map.of("email", List.of("This field is required.")));
        client.listAction("POST", "request-password-reset", Map.of("email", "ada"))
                .hasErrors(Map.of("email", List.of("Enter a valid email address.")));
    }

    @Test
    void tokenWorksOnce() {
        var token = request();
        client.update(ID, "reset-password", form(token)).hasStatus(200);

        client.update(ID, "reset-password", form(token)).hasErrors(BAD_TOKEN);
        client.update(ID, "reset-password", Map.of("token", token)).hasErrors(BAD_TOKEN);
    }

    @Test
    void ofManyResetsWithOneTokenAtOnceOneWorks() throws Exception {
        var token = request();
        var start = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> reset = () -> {
                start.await();
                return send("PUT", "/users/" + ID + "/reset-password/", form(token))
                        .statusCode();
            };
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(4, reset))) statuses.add(answer.get());
            assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400, 400);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void secondTokenDiesWithTheFirst() {
        var first = request();
        mailer.clear();
        clock.advance(Duration.ofMinutes(1));
        var second = request();
        client.update(ID, "reset-password", form(first)).hasStatus(200);

        client.update(ID, "reset-password", form(second)).hasErrors(BAD_TOKEN);
    }

    @Test
    void tokenOfAnotherUserIsRefused() {
        var token = request();

        client.update(School1.ADMIN.id(), "reset-password", form(token)).hasErrors(BAD_TOKEN);
        client.update(999, "reset-password", form(token)).hasErrors(BAD_TOKEN);
        client.update(NoSchool.INACTIVE, "reset-password", form(token)).hasErrors(BAD_TOKEN);
        client.update(ID, "reset-password", form("x")).hasErrors(BAD_TOKEN);
        client.update(ID, "reset-password", Map.of("password", OTHER_PASSWORD))
                .hasErrors(Map.of("token", List.of("This field is required.")));
    }

    @Test
    void tokenExpires() {
        var token = request();
        clock.advance(Duration.ofHours(1));

        client.update(ID, "reset-password", form(token)).hasErrors(BAD_TOKEN);
    }

    @Test
    void tokenDiesWithAChangeOfAddressOrUser() {
        var token = request();
        jdbc.sql("update codeforlife.users set email = 'b@x.org', normalized_email = 'b@x.org' where id = ?")
                .param(ID)
                .update();
        client.update(ID, "reset-password", form(token)).hasErrors(BAD_TOKEN);
    }

    @Test
    void tokenOfAnInactiveUserIsRefused() {
        var token = request();
        jdbc.sql("update codeforlife.users set is_active = false where id = ?")
                .param(ID)
                .update();

        client.update(ID, "reset-password", form(token)).hasErrors(BAD_TOKEN);
    }

    @Test
    void weakPasswordIsRefusedAndTheTokenStaysGood() {
        var token = request();

        client.update(ID, "reset-password", Map.of("token", token, "password", "Sh0rt-"))
                .hasErrors(Map.of(
                        "password", List.of("This password is too short. It must contain at least 10 characters.")));
        client.update(ID, "reset-password", form(token)).hasStatus(200);
    }
}
