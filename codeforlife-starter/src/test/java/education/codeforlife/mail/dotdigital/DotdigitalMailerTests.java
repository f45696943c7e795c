package education.codeforlife.mail.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.mail.Attachment;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFormat;
import education.codeforlife.mail.OptIn;
import education.codeforlife.mail.Preference;
import education.codeforlife.mail.dotdigital.DotdigitalServer.Request;
import education.codeforlife.task.TaskFailedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;

/** The requests are those of codeforlife.mail of the Python package. */
class DotdigitalMailerTests {

    private static final String AUTH = "Basic c2VjcmV0OnNlY3JldA==";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Mail MAIL = Mail.campaign(1234).to("Ada@example.com");

    private final DotdigitalServer server = new DotdigitalServer();
    private final DotdigitalMailer mailer = mailer(server.url(), LONG);

    private static DotdigitalMailer mailer(URI url, Duration timeout) {
        return DotdigitalMailer.of(new DotdigitalSettings(url, AUTH, LONG, timeout));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Request request() {
        assertThat(server.requests).hasSize(1);
        return server.requests.get(0);
    }

    private void assertBody(String json) throws Exception {
        JSONAssert.assertEquals(json, request().body(), true);
    }

    private void assertHeaders(String accept) {
        assertThat(request().headers())
                .containsEntry("accept", accept)
                .containsEntry("authorization", AUTH)
                .doesNotContainKeys("upgrade", "transfer-encoding", "expect");
    }

    @Test
    void mailIsATriggeredCampaign() throws Exception {
        mailer.send(MAIL);

        assertThat(request().line()).isEqualTo("POST /v2/email/triggered-campaign");
        assertHeaders("text/plain");
        assertThat(request().headers()).containsEntry("content-type", "application/json");
        assertBody("{'campaignId': 1234, 'toAddresses': ['Ada@example.com']}");
    }

    @Test
    void mailHasAllThatACampaignTakes() throws Exception {
        mailer.send(Mail.campaign(1234)
                .to(List.of("ada@example.com", "mary@example.com"))
                .withCc(List.of("cc@example.com"))
                .withBcc(List.of("bcc@example.com"))
                .withFrom("team@example.com")
                .with("first_name", "Ada \"é\"")
                .with("link", "https://x.org/?a=1&b=2")
                .withMetadata("{\"batch\":7}")
                .withAttachment(new Attachment("plan.pdf", "application/pdf", "PDF".getBytes(StandardCharsets.UTF_8))));

        assertBody("""
                {
                  "campaignId": 1234,
                  "toAddresses": ["ada@example.com", "mary@example.com"],
                  "ccAddresses": ["cc@example.com"],
                  "bccAddresses": ["bcc@example.com"],
                  "fromAddress": "team@example.com",
                  "personalizationValues": [
                    {"name": "first_name", "value": "Ada \\"é\\""},
                    {"name": "link", "value": "https://x.org/?a=1&b=2"}
                  ],
                  "metadata": "{\\"batch\\":7}",
                  "attachments": [{"fileName": "plan.pdf", "mimeType": "application/pdf", "content": "UERG"}]
                }""");
    }

    @Test
    void contactIsAddedInLowerCase() throws Exception {
        mailer.addContact(Contact.of("Ada@Example.com"));

        assertThat(request().line()).isEqualTo("POST /v2/contacts/with-consent-and-preferences");
        assertHeaders("application/json");
        assertBody("{'contact': {'email': 'ada@example.com'}}");
    }

    @Test
    void contactHasConsentsAndPreferences() throws Exception {
        var consent = new LinkedHashMap<String, String>();
        consent.put("TEXT", "I agree");
        consent.put("DATETIMECONSENTED", "2026-01-01T00:00:00Z");
        mailer.addContact(Contact.of("ada@example.com")
                .with("FIRSTNAME", "Ada")
                .withOptIn(OptIn.VERIFIED_DOUBLE)
                .withFormat(MailFormat.PLAIN_TEXT)
                .withConsent(consent)
                .withPreference(Preference.of(7, true))
                .withPreference(Preference.category(8, List.of(Preference.of(9, false)))));

        assertBody("""
                {
                  "contact": {
                    "email": "ada@example.com",
                    "optInType": "VerifiedDouble",
                    "emailType": "PlainText",
                    "dataFields": [{"key": "FIRSTNAME", "value": "Ada"}]
                  },
                  "consentFields": [
                    {"fields": [
                      {"key": "TEXT", "value": "I agree"},
                      {"key": "DATETIMECONSENTED", "value": "2026-01-01T00:00:00Z"}
                    ]}
                  ],
                  "preferences": [
                    {"id": 7, "isPreference": true, "isOptedIn": true},
                    {"id": 8, "isPreference": false, "preferences": [
                      {"id": 9, "isPreference": true, "isOptedIn": false}
                    ]}
                  ]
                }""");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada+camp@Example.com, ada+camp@example.com",
        "a/../b?x#y@example.com, a%2F..%2Fb%3Fx%23y@example.com",
        "ädä@example.com, %C3%A4d%C3%A4@example.com"
    })
    void contactIsRemovedByAddress(String address, String path) {
        mailer.removeContact(address);

        assertThat(request().line()).isEqualTo("DELETE /contacts/v3/email/" + path);
        assertThat(request().body()).isEmpty();
        assertHeaders("application/json");
    }

    @Test
    void contactThatIsUnknownIsRemoved() {
        server.answerNext(404, "{\"errorCode\":\"contacts:notFound\"}");

        assertThatCode(() -> mailer.removeContact("ada@example.com")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "400, false",
        "401, false",
        "403, false",
        "404, false",
        "422, false",
        "302, false",
        "408, true",
        "429, true",
        "500, true",
        "502, true",
        "503, true"
    })
    void refusalIsNotSentAndSaysWhetherItMayPass(int status, boolean retried) {
        server.answerNext(status, "");

        var failure = failure(mailer);

        assertThat(failure.isRetried()).isEqualTo(retried);
        assertThat(failure).hasMessage("Dotdigital answered campaign 1234 with status " + status);
        assertThat(server.requests).hasSize(1);
    }

    private static TaskFailedException failure(DotdigitalMailer mailer) {
        var failure = catchThrowableOfType(TaskFailedException.class, () -> mailer.send(MAIL));
        assertThat(failure).isNotNull().hasNoCause();
        return failure;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"Ada@example.com is bad. ERROR_CAMPAIGN_INVALID\"} | ' and code ERROR_CAMPAIGN_INVALID'",
                "{\"errorCode\":\"campaigns:notTriggered\",\"description\":\"Ada@example.com\"} | ' and code campaigns:notTriggered'",
                "{\"errorCode\":\"Ada@example.com\"} | ''",
                "Ada@example.com | ''"
            })
    void refusalHasTheCodeOfTheAnswerAndNotItsText(String body, String code) {
        server.answerNext(400, body);

        assertThat(failure(mailer)).hasMessage("Dotdigital answered campaign 1234 with status 400" + code);
    }

    @Test
    void serverThatCannotBeReachedMayBeAskedAgain() {
        server.close();

        var failure = failure(mailer);

        assertThat(failure.isRetried()).isTrue();
        assertThat(failure).hasMessage("Dotdigital cannot be reached for campaign 1234");
    }

    @Test
    void mailWithoutAnAnswerMayHaveBeenSent() {
        server.beSilent();

        assertThatExceptionOfType(UnansweredException.class)
                .isThrownBy(() -> mailer(server.url(), Duration.ofMillis(200)).send(MAIL));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void mailWhoseConnectionWasCutMayHaveBeenSent() {
        server.hangUp();

        assertThatExceptionOfType(UnansweredException.class).isThrownBy(() -> mailer.send(MAIL));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void mailWhoseGatewayTimedOutMayHaveBeenSent() {
        server.answerNext(504, "");

        assertThatExceptionOfType(UnansweredException.class).isThrownBy(() -> mailer.send(MAIL));
    }

    @Test
    void regionIsPartOfTheAddress() {
        assertThat(settings("r2", null, AUTH).url()).hasToString("https://r2-api.dotdigital.com");
        assertThat(settings("r1", URI.create("https://proxy.example.org/dotdigital"), AUTH)
                        .url())
                .hasToString("https://proxy.example.org/dotdigital");
    }

    private static DotdigitalSettings settings(String region, @Nullable URI url, String auth) {
        return DotdigitalSettings.of(region, url, auth, LONG, LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r", "1", "evil.example.org/r1", "r1\n"})
    void otherRegionIsRefused(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(region, null, AUTH))
                .withMessageContaining("codeforlife.mail.dotdigital.region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.example.org", "api.example.org", "https://x.org/?a=1", "ftp://127.0.0.1"})
    void addressThatWouldShowTheSecretIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("r1", URI.create(url), AUTH))
                .withMessageContaining("codeforlife.mail.dotdigital.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Basic a\nX-Other: b"})
    void otherSecretIsRefusedAndNotShown(String auth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("r1", null, auth))
                .withMessageContaining("codeforlife.mail.dotdigital.auth")
                .withMessageNotContaining("X-Other");
    }

    @Test
    void secretIsNotShown() {
        assertThat(settings("r1", null, AUTH).toString()).doesNotContain(AUTH).contains("auth=***");
        assertThat(Map.of("mailer", mailer).toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void timeHasToBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DotdigitalSettings.of("r1", null, AUTH, LONG, Duration.ZERO))
                .withMessageContaining("codeforlife.mail.dotdigital.timeout");
    }
}
