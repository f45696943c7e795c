package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.google.GoogleIdentity;
import education.codeforlife.auth.test.FakeGoogleAccounts;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Users whose account is Google's are refreshed from there. */
class GoogleSyncIntegrationTests extends AccountEndpointTest {

    private static final long ID = NoSchool.GOOGLE_TEACHER.id();
    private static final String TOKEN = "refresh-token-of-122";

    private final FakeGoogleAccounts google;
    private final FieldCipher cipher;

    GoogleSyncIntegrationTests(@Autowired FakeGoogleAccounts google, @Autowired FieldCipher cipher) {
        super(AccountUserViewSet.class);
        this.google = google;
        this.cipher = cipher;
    }

    @BeforeEach
    void tokenOfALogin() {
        jdbc.sql("update codeforlife.users set google_refresh_token = ? where id = ?")
                .params(cipher.encrypt(TOKEN, "users.google_refresh_token:" + ID), ID)
                .update();
    }

    private void register(String subject, String email) {
        google.register(new GoogleIdentity(subject, email, "Ada", "Lovelace", TOKEN));
    }

    @Test
    void namesAndAddressAreThoseOfGoogle() {
        register("google-subject-122", "ada@example.com");

        client.loginAs(NoSchool.GOOGLE_TEACHER)
                .listAction("GET", "sync", null)
                .hasField("id", ID)
                .hasField("first_name", "Ada")
                .hasField("last_name", "Lovelace")
                .hasField("email", "ada@example.com");

        assertThat(row(ID).isVerified()).isTrue();
        mailer.hasSentNothing();
    }

    @Test
    void addressOfAnotherUserIsNotTakenOver() {
        register("google-subject-122", "admin@school1.example");

        client.loginAs(NoSchool.GOOGLE_TEACHER)
                .listAction("GET", "sync", null)
                .hasField("first_name", "Ada")
                .hasField("email", "google@noschool.example");
    }

    @Test
    void accountThatGoogleDoesNotConfirmIsRefused() {
        register("another-subject", "ada@example.com");
        client.loginAs(NoSchool.GOOGLE_TEACHER).listAction("GET", "sync", null).isRefused(409);

        register("google-subject-122", "ada@example.com");
        google.goDown();
        try {
            client.loginAs(NoSchool.GOOGLE_TEACHER)
                    .listAction("GET", "sync", null)
                    .isRefused(409);
        } finally {
            google.comeBack();
        }
        jdbc.sql("update codeforlife.users set google_refresh_token = null where id = ?")
                .param(ID)
                .update();
        client.loginAs(NoSchool.GOOGLE_TEACHER).listAction("GET", "sync", null).isRefused(409);
    }

    @Test
    void othersAreRefused() {
        client.listAction("GET", "sync", null).isRefused(403);
        client.loginAs(School1.TEACHER).listAction("GET", "sync", null).isRefused(403);
    }
}
