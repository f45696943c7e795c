package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.NoSchool;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Logging in with Google, against a server that signs as Google does. */
@LoginTest
class GoogleLoginIntegrationTests {

    private static final String VERIFIER = "a".repeat(43);
    private static final String REDIRECT = "https://www.codeforlife.education/login/google";
    private static final Clock SERVERS_CLOCK = new MutableClock();
    private static final LocalOAuthServer SERVER = LocalOAuthServer.start(SERVERS_CLOCK);

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry properties) {
        properties.add("codeforlife.auth.google.client-id", () -> LocalOAuthServer.CLIENT_ID);
        properties.add("codeforlife.auth.google.client-secret", () -> LocalOAuthServer.CLIENT_SECRET);
        properties.add("codeforlife.auth.google.redirect-uris", () -> REDIRECT);
        properties.add("codeforlife.auth.google.issuer", SERVER::issuer);
        properties.add("codeforlife.auth.google.token-uri", SERVER::tokenUri);
        properties.add("codeforlife.auth.google.jwk-set-uri", SERVER::jwkSetUri);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FieldCipher cipher;

    @Test
    void linkedAccountLogsIn() {
        var answer = logIn("google-subject-122", VERIFIER, REDIRECT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("user_id").asLong()).isEqualTo(NoSchool.GOOGLE_TEACHER.id());
        assertThat(answer.cookies()).anyMatch(cookie -> cookie.startsWith("school_device="));
    }

    @Test
    void unlinkedAccountIsRejectedWhateverItsEmailIs() {
        var code = SERVER.code(VERIFIER, REDIRECT, Map.of("sub", "another", "email", "google@noschool.example"));

        assertRefused(submit(code, VERIFIER, REDIRECT));
    }

    @Test
    void anotherVerifierIsRefused() {
        assertRefused(logIn("google-subject-122", "b".repeat(43), REDIRECT));
    }

    @Test
    void anotherRedirectUriIsRefused() {
        assertRefused(logIn("google-subject-122", VERIFIER, REDIRECT + "/"));
    }

    @Test
    void aVerifierHasFortyThreeCharactersAtLeast() {
        assertThat(logIn("google-subject-122", "short", REDIRECT).body())
                .hasToString("{\"code_verifier\":[\"Ensure this value has at least 43 characters (it has 5).\"],"
                        + "\"__all__\":[\"Found form errors. Skipping authentication.\"]}");
    }

    @Test
    void anInactiveUserIsToldSo() {
        jdbc.sql("update codeforlife.users set is_active = false where id = :id")
                .param("id", NoSchool.GOOGLE_TEACHER.id())
                .update();

        assertThat(logIn("google-subject-122", VERIFIER, REDIRECT).body())
                .hasToString("{\"__all__\":[\"User is not active\"]}");
    }

    @Test
    void refreshTokenOfGoogleIsStoredEncrypted() {
        logIn("google-subject-122", VERIFIER, REDIRECT);

        var stored = jdbc.sql("select google_refresh_token from codeforlife.users where id = 122")
                .query(String.class)
                .single();
        assertThat(cipher.decrypt(stored, "users.google_refresh_token:122")).isEqualTo(LocalOAuthServer.REFRESH_TOKEN);
    }

    private Answer logIn(String subject, String verifier, String redirect) {
        return submit(SERVER.code(VERIFIER, REDIRECT, Map.of("sub", subject)), verifier, redirect);
    }

    private Answer submit(String code, String verifier, String redirect) {
        return Browser.of(context)
                .logIn("with-google", Map.of("code", code, "code_verifier", verifier, "redirect_uri", redirect));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasToString("{\"__all__\":[\"Failed to exchange code for access token.\"]}");
    }
}
