package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.session.test.Browser;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException.Forbidden;

/** The service calls itself over HTTP. */
class ServiceCallerIntegrationTests extends SessionTest {

    private static final String INCORRECT = "Incorrect authentication credentials.";

    @Autowired
    private SchoolCalls calls;

    @Autowired
    private SchoolCalls.OfStranger stranger;

    @Autowired
    private CallIdentity identity;

    private URI at(String path) {
        return Browser.rootOf(context).resolve(path);
    }

    private Map<String, String> token(String audience) {
        return identity.forCallsTo(audience).get();
    }

    @Test
    void serviceNeedsNeitherSessionNorProof() {
        assertThat(calls.post(at("for-service/"))).containsEntry("caller", "school for itself");
    }

    @Test
    void serviceCallsOnBehalfOfTheUserOfASession() {
        var answer = loggedIn(1).send("POST", "relay/", null);
        assertThat(answer.body().path("caller").stringValue()).isEqualTo("school for 1");
    }

    @Test
    void userWhoOwesAFactorIsRefused() {
        var answer = loggedIn(2).send("POST", "relay/", null);
        assertThat(answer.body().path("refused").stringValue()).contains("You do not have permission");
    }

    @Test
    void serviceWithoutAUserIsRefusedWhereAUserIsNeeded() {
        var answer = browser().send("POST", "relay/", null);
        assertThat(answer.body().path("refused").stringValue()).contains("You do not have permission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for-users/", "users/", "staff-room/"})
    void endpointOfUsersIsClosedToServices(String path) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> calls.get(at(path)));
    }

    @Test
    void controllerIsOpenedByAnAuthority() {
        assertThat(calls.get(at("plain/"))).containsEntry("caller", "school");
        assertThat(loggedIn(1).get("plain/").status()).isEqualTo(403);
    }

    @Test
    void endpointOfServicesIsClosedToUsers() {
        assertThat(loggedIn(1).send("POST", "for-service/", null).status()).isEqualTo(403);
        assertThat(loggedIn(1).send("POST", "for-teachers/", null).status()).isEqualTo(403);
    }

    @Test
    void strangersAreNotToldWhoCalls() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> stranger.post(at("for-service/")))
                .withMessageContaining("Authentication credentials were not provided.");
    }

    @Test
    void tokenBesideASessionIsRefused() {
        assertRefused(
                loggedIn(1).send("POST", "for-service/", null, token("school")),
                "A request of a service cannot have a session.");
    }

    @Test
    void replayedTokenIsRefused() {
        var token = token("school");
        var answer = browser().send("POST", "for-service/", null, token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
        assertRefused(browser().send("POST", "for-service/", null, token), INCORRECT);
    }

    @Test
    void tokenForAnotherServiceIsRefused() {
        assertRefused(browser().send("GET", "principal/", null, token("mail")), INCORRECT);
    }

    @Test
    void assertionWithoutATokenIsRefused() {
        assertRefused(browser().send("GET", "principal/", null, Map.of("Codeforlife-Person", "a.b.c")), INCORRECT);
    }

    @Test
    void bearerTokenOfAnotherKindIsLeftToOthers() {
        var headers = Map.of("Authorization", "Bearer something");
        var answer = loggedIn(1).send("GET", "principal/", null, headers);
        assertThat(answer.body().path("name").stringValue()).isEqualTo("1");
    }
}
