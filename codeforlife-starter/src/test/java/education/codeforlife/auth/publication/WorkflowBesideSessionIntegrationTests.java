package education.codeforlife.auth.publication;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.LocalIdentities;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.School1;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** If a request has a token, only the token counts, even beside a session of the library. */
@SpringBootTest(
        classes = PublicationApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.auth.enabled=true",
            "spring.application.name=press",
            "codeforlife.github.audience=" + WorkflowBesideSessionIntegrationTests.AUDIENCE,
            "codeforlife.password.argon2.memory=64KB",
            "codeforlife.password.legacy.max-iterations=1000"
        })
@CleanDatabase
@Fixtures(School1.FIXTURE)
class WorkflowBesideSessionIntegrationTests {

    static final String AUDIENCE = "https://press.example";

    private static final LocalOAuthServer github = LocalOAuthServer.start(Clock.systemUTC());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LocalIdentities identities;

    @DynamicPropertySource
    static void github(DynamicPropertyRegistry properties) {
        properties.add("codeforlife.github.issuer", github::issuer);
        properties.add("codeforlife.github.jwk-set-uri", github::jwkSetUri);
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @Test
    void aTeacherPublishesWithTheirSession() {
        assertThat(publish(teacher(), Map.of()).body()).hasToString("{\"by\":\"NonAdminSchoolTeacherUser\"}");
    }

    @Test
    void aTeacherNeedsProofThatTheFrontEndAsks() {
        assertRefused(publish(teacher(), Map.of("X-CSRFToken", "wrong")), "CSRF Failed: CSRF token incorrect.");
    }

    @Test
    void aWorkflowPublishesWithItsToken() {
        assertThat(publish(Browser.of(context), workflow()).body()).hasToString("{\"by\":\"GitHubWorkflow\"}");
    }

    @Test
    void besideASessionTheTokenCountsAndNeedsNoProof() {
        var answer = publish(
                teacher(),
                Map.of("X-CSRFToken", "wrong", "Authorization", workflow().get("Authorization")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("{\"by\":\"GitHubWorkflow\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publications/", "users/", "sessions/"})
    void theSessionsRightsAreNotTheTokens(String path) {
        var browser = teacher();

        assertRefused(browser.send("GET", path, null, workflow()), "Authentication credentials were not provided.");
        assertThat(browser.get(path).status()).isEqualTo(200);
    }

    @Test
    void anInvalidTokenIsRefusedAndTheSessionGoesOn() {
        var browser = teacher();

        assertRefused(publish(browser, Map.of("Authorization", "Bearer x")), "Incorrect authentication credentials.");
        assertThat(publish(browser, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aServicePublishesOnBehalfOfATeacher() {
        var answer = publish(Browser.of(context), service("editor", School1.TEACHER));
        assertThat(answer.body()).hasToString("{\"by\":\"NonAdminSchoolTeacherUser\"}");
    }

    @Test
    void aServiceIsNotTakenForAWorkflow() {
        var denied = "You do not have permission to perform this action.";
        assertRefused(publish(Browser.of(context), service("editor", RequestUser.anonymous())), denied);
        assertRefused(publish(Browser.of(context), service("other", School1.TEACHER)), denied);
    }

    private Map<String, String> service(String alias, RequestUser person) {
        return identities.of(alias, person).forCallsTo("press").get();
    }

    private Browser teacher() {
        var browser = Browser.of(context);
        Credentials.of(School1.TEACHER).in(browser);
        return browser;
    }

    private static Map<String, String> workflow() {
        return Map.of("Authorization", "Bearer " + github.workflowToken(Map.of("aud", AUDIENCE)));
    }

    private static Answer publish(Browser browser, Map<String, String> headers) {
        return browser.send("POST", "publications/publish/", "{}", headers);
    }

    private static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo(detail);
    }
}
