package education.codeforlife.auth.github;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.example.Api;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
        classes = DeploymentApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {
            "codeforlife.user.enabled=false",
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.flyway.enabled=false"
        })
@AutoConfigureRestTestClient
class GitHubWorkflowIntegrationTests {

    private static final String AUDIENCE = "https://fruits.example";
    private static final String NOT_PROVIDED = "{'detail': 'Authentication credentials were not provided.'}";
    private static final String INCORRECT = "{'detail': 'Incorrect authentication credentials.'}";
    private static final String EMPTY = "{'count': 0, 'offset': 0, 'limit': 50, 'max_limit': 150, 'data': []}";

    private static final LocalOAuthServer github = LocalOAuthServer.start(Clock.systemUTC());

    @Autowired
    private RestTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("codeforlife.github.audience", () -> AUDIENCE);
        registry.add("codeforlife.github.issuer", github::issuer);
        registry.add("codeforlife.github.jwk-set-uri", github::jwkSetUri);
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @Test
    void aWorkflowThatTheRuleNamesIsAdmitted() {
        workflow(Map.of()).get("deployments/").is(200, EMPTY);
    }

    @Test
    void anotherWorkflowIsRefused() {
        workflow(Map.of("repository", "evil/octo-repo")).get("deployments/").is(403, NOT_PROVIDED);
        workflow(Map.of("ref", "refs/pull/1/merge")).get("deployments/").is(403, NOT_PROVIDED);
        workflow(Map.of()).post("deployments/publish/", "{}").is(403, NOT_PROVIDED);
    }

    @Test
    void anyoneElseIsRefused() {
        with(Map.of()).get("deployments/").is(403, NOT_PROVIDED);
    }

    @Test
    void aWorkflowIsNotAuthenticated() {
        workflow(Map.of()).get("deployments/1/").is(403, NOT_PROVIDED);
        workflow(Map.of()).get("authenticated").has(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer x", "bearer a.b.c", "Bearer", "Bearer ", "Bearer a b", "BEARER <script>", "Bearerx"})
    void anInvalidTokenIsRefusedWithoutRepeatingIt(String header) {
        authorized(header).get("deployments/").is(403, INCORRECT);
        authorized(header).get("unknown/").is(403, INCORRECT);
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        workflow(Map.of("aud", "https://vegetables.example"))
                .get("deployments/")
                .is(403, INCORRECT);
    }

    @Test
    void otherAuthorizationIsIgnored() {
        authorized("Basic YTpi").get("deployments/").is(403, NOT_PROVIDED);
    }

    @Test
    void tokenInTheQueryIsIgnored() {
        with(Map.of()).get("deployments/?access_token=" + token(Map.of())).is(403, NOT_PROVIDED);
    }

    @Test
    void aSessionAloneCounts() {
        var person = Map.of(HttpHeaders.COOKIE, session());
        with(person).get("deployments/1/").has(404);
        with(person).get("authenticated").has(200);
        with(person).get("editors").has(200);
    }

    @Test
    void aSessionDoesNotCountBesideAToken() {
        var both = Map.of(HttpHeaders.COOKIE, session(), HttpHeaders.AUTHORIZATION, "Bearer " + token(Map.of()));
        with(both).get("deployments/").is(200, EMPTY);
        with(both).get("deployments/1/").is(403, NOT_PROVIDED);
        with(both).get("authenticated").has(403);
        with(both).get("editors").has(403);
    }

    @Test
    void aSessionDoesNotCountBesideAnInvalidToken() {
        var both = Map.of(HttpHeaders.COOKIE, session(), HttpHeaders.AUTHORIZATION, "Bearer x");
        with(both).get("deployments/1/").is(403, INCORRECT);
        with(both).post("deployments/publish/", "{}").is(403, INCORRECT);
    }

    @Test
    void noProofAgainstForgeryIsDueForAToken() {
        workflow(Map.of("environment", "production"))
                .post("deployments/publish/", "{}")
                .is(200, "{'by': 'GitHubWorkflow'}");
    }

    @Test
    void proofAgainstForgeryIsDueForASession() {
        with(Map.of(HttpHeaders.COOKIE, session()))
                .post("deployments/publish/", "{}")
                .has(403);
    }

    private String session() {
        var answer = client.get().uri("/sign-in").exchange().returnResult(String.class);
        return answer.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE).split(";")[0];
    }

    private Api workflow(Map<String, Object> claims) {
        return authorized("Bearer " + token(claims));
    }

    private Api authorized(String header) {
        return with(Map.of(HttpHeaders.AUTHORIZATION, header));
    }

    private Api with(Map<String, String> headers) {
        return Api.of(client, headers);
    }

    private static String token(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(Map.of("aud", AUDIENCE));
        all.putAll(claims);
        return github.workflowToken(all);
    }
}
