package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.user.test.SecondFactor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AuthFactorViewSetIntegrationTests extends SchoolEndpointTest {

    private static final int STEP_SECONDS = 30;

    @Autowired
    private MutableClock clock;

    /** The clock stands at the begin of a time step. */
    @BeforeEach
    void atTheBeginOfAStep() {
        clock.set(Instant.ofEpochSecond(clock.instant().getEpochSecond() / STEP_SECONDS * STEP_SECONDS));
    }

    private AuthenticatorApp scan(KnownUser user) {
        var answer = send(user, "GET", "auth-factors/get-otp-secret/", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames()).containsExactly("secret", "provisioning_uri");
        var uri = answer.body().get("provisioning_uri").asString();
        assertThat(uri).contains(answer.body().get("secret").asString());
        return AuthenticatorApp.scan(URI.create(uri), clock);
    }

    private String turnOn(KnownUser user, String otp) {
        return ask(user, "POST", "auth-factors/", "{'type': 'otp', 'otp': '%s'}".formatted(otp));
    }

    private long factorOf(KnownUser user) {
        var id = value("select id::text from codeforlife.auth_factors where user_id = ?", user.id());
        return id == null ? 0 : Long.parseLong(id);
    }

    @Test
    void teacherTurnsAFactorOn() {
        var app = scan(School1.TEACHER);

        assertThat(turnOn(School1.TEACHER, app.code()))
                .isEqualTo("201 {'id':%d,'type':'otp','user':102}".formatted(factorOf(School1.TEACHER)));
        assertThat(turnOn(SecondFactor.provedBy(School1.TEACHER), app.code()))
                .isEqualTo("400 {'type':['You already have this authentication factor.']}");
    }

    @Test
    void teacherWithoutASchoolTurnsAFactorOn() {
        assertThat(turnOn(NoSchool.TEACHER, scan(NoSchool.TEACHER).code())).startsWith("201 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                | {'type':['This field is required.'],'otp':['This field is required.']}",
                "{'type': 'otp', 'otp': 'wrong'}   | {'otp':['Invalid OTP.']}",
                "{'type': 'otp', 'otp': ''}        | {'otp':['This field may not be blank.']}",
                "{'type': 'sms', 'otp': '123456'}  | {'type':[''sms' is not a valid choice.']}"
            })
    void factorIsNotTurnedOn(String body, String errors) {
        scan(School1.TEACHER);
        assertThat(ask(School1.TEACHER, "POST", "auth-factors/", body)).isEqualTo("400 " + errors);
        assertThat(factorOf(School1.TEACHER)).isZero();
    }

    @Test
    void codeWithoutASecretIsWrong() {
        assertThat(turnOn(School1.TEACHER, "123456")).isEqualTo("400 {'otp':['Invalid OTP.']}");
    }

    @Test
    void secretIsTheSameUntilItIsConfirmedOrExpired() {
        var first = scan(School1.TEACHER).code();
        assertThat(scan(School1.TEACHER).code()).isEqualTo(first);
        assertThat(scan(School1.COLLEAGUE).code()).isNotEqualTo(first);

        var secret = value("select secret from codeforlife.auth_factor_setups where user_id = 102");
        clock.advance(Duration.ofMinutes(30));
        scan(School1.TEACHER);
        assertThat(value("select secret from codeforlife.auth_factor_setups where user_id = 102"))
                .isNotEqualTo(secret);
    }

    @Test
    void secretIsTheSameForRequestsAtOnce() {
        assertThat(atOnce(List.of(
                        () -> ask(School1.TEACHER, "GET", "auth-factors/get-otp-secret/", null),
                        () -> ask(School1.TEACHER, "GET", "auth-factors/get-otp-secret/", null))))
                .satisfies(answers -> assertThat(answers.get(0)).isEqualTo(answers.get(1)));
    }

    @Test
    void onlyTeachersWithoutTheFactorGetASecret() {
        assertRefused(
                Arrays.asList(
                        null,
                        School1.STUDENT,
                        NoSchool.INDEPENDENT,
                        School2.ADMIN,
                        SecondFactor.owedBy(School1.TEACHER),
                        SecondFactor.provedBy(School1.TEACHER)),
                "GET",
                "auth-factors/get-otp-secret/",
                null,
                403);
    }

    @Test
    void onlyTeachersHaveFactors() {
        var others = Arrays.asList(
                null, School1.STUDENT, NoSchool.INDEPENDENT, NoSchool.REQUESTER, SecondFactor.owedBy(School1.TEACHER));
        var id = factorOf(School2.ADMIN);
        assertRefused(others, "GET", "auth-factors/", null, 403);
        assertRefused(others, "POST", "auth-factors/", "{'type': 'otp', 'otp': '123456'}", 403);
        assertRefused(others, "DELETE", "auth-factors/" + id + "/", null, 403);
    }

    @Test
    void teachersListTheirOwnFactorsAndAdminsThoseOfTheSchool() {
        turnOn(School1.TEACHER, scan(School1.TEACHER).code());
        turnOn(School1.COLLEAGUE, scan(School1.COLLEAGUE).code());

        assertThat(ask(School1.TEACHER, "GET", "auth-factors/", null)).contains("'count':1", "'type':'otp','user':102");
        assertThat(ask(School1.ADMIN, "GET", "auth-factors/", null)).contains("'count':2", "'user':102", "'user':103");
        assertThat(ask(School2.ADMIN, "GET", "auth-factors/", null)).contains("'count':1", "'user':111");
        assertThat(ask(School1.ADMIN, "GET", "auth-factors/?user=103", null)).contains("'count':1", "'user':103");
        assertThat(ask(School1.ADMIN, "GET", "auth-factors/?type=otp", null)).contains("'count':2");
        assertThat(ask(School1.ADMIN, "GET", "auth-factors/?type=sms", null)).startsWith("400 {'type':");
    }

    @Test
    void teachersRemoveTheirOwnFactorAndAdminsThoseOfTheSchool() {
        turnOn(School1.TEACHER, scan(School1.TEACHER).code());
        turnOn(School1.COLLEAGUE, scan(School1.COLLEAGUE).code());
        var path = "auth-factors/" + factorOf(School1.TEACHER) + "/";
        var colleagues = "auth-factors/" + factorOf(School1.COLLEAGUE) + "/";
        send(SecondFactor.provedBy(School1.TEACHER), "POST", "otp-bypass-tokens/generate/", null);

        assertRefused(List.of(School2.ADMIN, School1.COLLEAGUE, NoSchool.TEACHER), "DELETE", path, null, 404);
        assertThat(ask(SecondFactor.provedBy(School1.TEACHER), "DELETE", path, null))
                .isEqualTo("204");
        assertThat(ask(School1.ADMIN, "DELETE", colleagues, null)).isEqualTo("204");
        assertThat(count("auth_factors")).isEqualTo(1);
        assertThat(count("otp_bypass_tokens")).isZero();
    }

    @Test
    void otherSessionsEndWhenAFactorIsTurnedOn() {
        var browser = loggedIn();
        var other = loggedIn();
        var uri = browser.get("auth-factors/get-otp-secret/")
                .body()
                .get("provisioning_uri")
                .asString();
        var code = AuthenticatorApp.scan(URI.create(uri), clock).code();

        assertThat(browser.send("POST", "auth-factors/", Map.of("type", "otp", "otp", code))
                        .status())
                .isEqualTo(201);

        assertThat(browser.get("auth-factors/").status()).isEqualTo(200);
        assertThat(other.get("auth-factors/").status()).isEqualTo(403);
    }

    private Browser loggedIn() {
        var browser = Browser.of(context);
        Credentials.of(School1.TEACHER).in(browser);
        return browser;
    }

    @Test
    void bypassTokensAreShownOnceAndListedWithoutTheirTexts() {
        var answer = send(School2.ADMIN, "POST", "otp-bypass-tokens/generate/", null);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).hasSize(10);
        assertThat(answer.body().get(0).propertyNames()).containsExactly("token");
        var token = answer.body().get(0).get("token").asString();
        assertThat(token).matches("[a-z]{8}");

        var list = send(School2.ADMIN, "GET", "otp-bypass-tokens/", null);
        assertThat(list.body().get("count").asInt()).isEqualTo(10);
        assertThat(list.body().at("/data/0").propertyNames()).containsExactly("id", "used");
        assertThat(list.body().at("/data/0/used").asBoolean()).isFalse();
        assertThat(value("select string_agg(t::text, '') from codeforlife.otp_bypass_tokens t"))
                .doesNotContain(token);
    }

    @Test
    void newBypassTokensReplaceTheOldOnes() {
        send(School2.ADMIN, "POST", "otp-bypass-tokens/generate/", null);
        send(School2.ADMIN, "POST", "otp-bypass-tokens/generate/", null);
        assertThat(count("otp_bypass_tokens")).isEqualTo(10);
    }

    @Test
    void bypassTokensOfOthersAreNotListed() {
        send(School2.ADMIN, "POST", "otp-bypass-tokens/generate/", null);
        assertThat(ask(SecondFactor.provedBy(School2.TEACHER), "GET", "otp-bypass-tokens/", null))
                .contains("'count':0");
    }

    @Test
    void onlyTeachersWithTheFactorGetBypassTokens() {
        var others = Arrays.asList(
                null,
                School1.TEACHER,
                School1.STUDENT,
                NoSchool.INDEPENDENT,
                SecondFactor.provedBy(NoSchool.INDEPENDENT),
                SecondFactor.owedBy(School2.ADMIN));
        assertRefused(others, "POST", "otp-bypass-tokens/generate/", null, 403);
        assertRefused(others, "GET", "otp-bypass-tokens/", null, 403);
    }
}
