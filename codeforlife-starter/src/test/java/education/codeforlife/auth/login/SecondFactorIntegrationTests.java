package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time passwords and the tokens that stand in for them. */
@LoginTest
class SecondFactorIntegrationTests {

    private static final long ADMIN = School2.ADMIN.id();
    private static final long TEACHER = School1.TEACHER.id();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Autowired
    private OtpFactors factors;

    @Autowired
    private OtpBypassTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    private AuthenticatorApp app;

    @BeforeEach
    void scan() {
        app = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock);
    }

    @Test
    void pendingFactorAllowsOnlyPublicActions() {
        var browser = withPassword();

        assertThat(browser.metadata().path("auth_factors").toString()).isEqualTo("[\"otp\"]");
        var refused = browser.get("users/");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("detail").stringValue())
                .isEqualTo("You do not have permission to perform this action.");

        var answer = otp(browser, app.code());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.metadata().path("auth_factors").toString()).isEqualTo("[]");
        assertThat(browser.get("users/").status()).isEqualTo(200);
    }

    @Test
    void theSessionsIdIsNewAfterTheCode() {
        var browser = withPassword();
        var before = browser.cookie("session_key").orElseThrow();

        otp(browser, app.code());

        assertThat(browser.cookie("session_key").orElseThrow()).isNotEqualTo(before);
        assertThat(Browser.of(context)
                        .setCookie("session_key", before)
                        .get("users/")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 1, 2})
    void onlyTheCodeOfNowCounts(int steps) {
        assertRefused(otp(withPassword(), app.code(steps)));
    }

    @Test
    void aCodeCountsOnceAlsoInAnotherBrowser() {
        otp(withPassword(), app.code());

        assertRefused(otp(withPassword(), app.code()));
        clock.advance(Duration.ofSeconds(30));
        assertThat(otp(withPassword(), app.code()).status()).isEqualTo(200);
    }

    @Test
    void ofAHundredRequestsWithOneCodeAtTheSameTimeOnePasses() {
        var browsers = browsers(10);
        var code = app.code();

        var answers = atOnce(browsers, 10, browser -> otp(browser, code));

        assertThat(answers).hasSize(100);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void attemptsAreCountedAcrossSessions() {
        IntStream.range(0, 10).forEach(attempt -> otp(withPassword(), wrongCode()));

        assertRefused(otp(withPassword(), app.code()));
        clock.advance(Duration.ofMinutes(6));
        assertThat(otp(withPassword(), app.code()).status()).isEqualTo(200);
    }

    @Test
    void codeWithoutPendingFactorIsRefused() {
        assertRefused(otp(Browser.of(context), app.code()));
        assertRefused(otp(loggedIn(), app.code()));
    }

    @Test
    void anotherUsersCodeIsRefused() {
        var secret = factors.begin(TEACHER, "teacher@school1.example");
        var others = AuthenticatorApp.scan(secret, clock);
        factors.confirm(TEACHER, others.code());
        clock.advance(Duration.ofSeconds(30));

        assertRefused(otp(withPassword(), others.code()));
    }

    @Test
    void aTokenStandsInForACodeOnce() {
        var token = tokens.regenerate(ADMIN).get(3);
        var browser = withPassword();
        assertThat(browser.metadata().path("otp_bypass_token_exists").booleanValue())
                .isTrue();

        assertThat(token(browser, token).status()).isEqualTo(200);

        assertThat(browser.get("users/").status()).isEqualTo(200);
        assertTokenRefused(token(withPassword(), token));
    }

    @Test
    void ofAHundredRequestsWithOneTokenAtTheSameTimeOnePasses() {
        var token = tokens.regenerate(ADMIN).get(0);
        var browsers = browsers(10);

        var answers = atOnce(browsers, 10, browser -> token(browser, token));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(countTokens()).isEqualTo(OtpBypassTokens.COUNT - 1);
    }

    @Test
    void tokensAreTenDifferentWordsOfEightLetters() {
        assertThat(tokens.regenerate(ADMIN))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[a-z]{8}"));
    }

    @Test
    void newTokensKillTheOldOnes() {
        var old = tokens.regenerate(ADMIN);
        var fresh = tokens.regenerate(ADMIN);

        assertTokenRefused(token(withPassword(), old.get(0)));
        assertThat(token(withPassword(), fresh.get(0)).status()).isEqualTo(200);
    }

    @Test
    void tokensMadeAtTheSameTimeAreTenInTheEnd() {
        IntStream.range(0, 8).parallel().forEach(i -> tokens.regenerate(ADMIN));

        assertThat(countTokens()).isEqualTo(10);
    }

    @Test
    void noTokenIsStored() {
        var made = tokens.regenerate(ADMIN);

        var stored = jdbc.sql("select t::text from codeforlife.otp_bypass_tokens t")
                .query(String.class)
                .list();

        assertThat(stored).noneMatch(row -> made.stream().anyMatch(row::contains));
    }

    @Test
    void tokensOfAnUnknownUserAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.regenerate(9999));
    }

    @Test
    void attemptsWithTokensAndCodesCountTogether() {
        var token = tokens.regenerate(ADMIN).get(0);
        IntStream.range(0, 5).forEach(attempt -> otp(withPassword(), wrongCode()));
        IntStream.range(0, 5).forEach(attempt -> token(withPassword(), "aaaaaaaa"));

        assertTokenRefused(token(withPassword(), token));
        assertThat(countTokens()).isEqualTo(10);
    }

    @Test
    void aSecretCountsOnlyWhenItIsConfirmed() {
        factors.begin(TEACHER, "teacher@school1.example");

        assertThat(loggedIn().metadata().path("auth_factors").toString()).isEqualTo("[]");
    }

    @Test
    void aConfirmedSecretIsAskedForAtTheNextLogin() {
        var teachers = AuthenticatorApp.scan(factors.begin(TEACHER, "teacher@school1.example"), clock);

        assertThat(factors.confirm(TEACHER, teachers.code())).isTrue();

        var browser = loggedIn();
        assertThat(browser.metadata().path("auth_factors").toString()).isEqualTo("[\"otp\"]");
        assertRefused(otp(browser, teachers.code())); // it confirmed the secret
        clock.advance(Duration.ofSeconds(30));
        assertThat(otp(browser, teachers.code()).status()).isEqualTo(200);
    }

    @Test
    void aWrongCodeConfirmsNothing() {
        var teachers = AuthenticatorApp.scan(factors.begin(TEACHER, "teacher@school1.example"), clock);

        assertThat(factors.confirm(TEACHER, teachers.code(1))).isFalse();
        assertThat(factors.confirm(School1.STUDENT.id(), teachers.code())).isFalse();

        assertThat(loggedIn().metadata().path("auth_factors").toString()).isEqualTo("[]");
    }

    @Test
    void unconfirmedFactorExpires() {
        var teachers = AuthenticatorApp.scan(factors.begin(TEACHER, "teacher@school1.example"), clock);

        clock.advance(Duration.ofMinutes(31));

        assertThat(factors.confirm(TEACHER, teachers.code())).isFalse();
    }

    @Test
    void theOldAppCountsUntilTheNewOneIsConfirmed() {
        var fresh = AuthenticatorApp.scan(factors.begin(ADMIN, "admin@school2.example"), clock);
        assertThat(otp(withPassword(), app.code()).status()).isEqualTo(200);

        factors.confirm(ADMIN, fresh.code());
        clock.advance(Duration.ofSeconds(30));

        assertRefused(otp(withPassword(), app.code()));
        assertThat(otp(withPassword(), fresh.code()).status()).isEqualTo(200);
    }

    @Test
    void aNewFactorEndsTheSessionsThatBeganWithoutIt() {
        var browser = loggedIn();
        var teachers = AuthenticatorApp.scan(factors.begin(TEACHER, "teacher@school1.example"), clock);

        factors.confirm(TEACHER, teachers.code());

        assertThat(browser.get("users/").status()).isEqualTo(403);
    }

    @Test
    void disablingTheFactorRemovesItAndItsTokens() {
        tokens.regenerate(ADMIN);

        factors.disable(ADMIN);

        assertThat(withPassword().metadata().path("auth_factors").toString()).isEqualTo("[]");
        assertThat(countTokens()).isZero();
    }

    @Test
    void secretsAreStoredEncrypted() {
        var secret = factors.begin(TEACHER, "teacher@school1.example").toString();
        var app = AuthenticatorApp.scan(java.net.URI.create(secret), clock);
        factors.confirm(TEACHER, app.code());

        var stored = jdbc.sql("select secret from codeforlife.auth_factors where user_id = :user")
                .param("user", TEACHER)
                .query(String.class)
                .single();

        assertThat(secret).doesNotContain(stored);
        assertThat(stored).doesNotContain(secret.replaceAll(".*secret=([A-Z2-7]+).*", "$1"));
    }

    private Browser withPassword() {
        var browser = Browser.of(context);
        browser.logIn("with-email", Map.of("email", "admin@school2.example", "password", "Teacher-pass-1"));
        return browser;
    }

    private Browser loggedIn() {
        var browser = Browser.of(context);
        browser.logIn("with-email", Map.of("email", "teacher@school1.example", "password", "Teacher-pass-1"));
        return browser;
    }

    private List<Browser> browsers(int count) {
        return Stream.generate(this::withPassword).limit(count).toList();
    }

    private static List<Answer> atOnce(List<Browser> browsers, int times, Function<Browser, Answer> request) {
        return browsers.parallelStream()
                .flatMap(browser -> IntStream.range(0, times).mapToObj(i -> request.apply(browser)))
                .toList();
    }

    private String wrongCode() {
        return app.code().equals("000000") ? "000001" : "000000";
    }

    private static Answer otp(Browser browser, String code) {
        return browser.logIn("with-otp", Map.of("otp", code));
    }

    private static Answer token(Browser browser, String token) {
        return browser.logIn("with-otp-bypass-token", Map.of("token", token));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasToString("{\"__all__\":[\"Please enter the correct one-time password.\"]}");
    }

    private static void assertTokenRefused(Answer answer) {
        assertThat(answer.body())
                .hasToString("{\"__all__\":[\"Must be exactly 8 characters. A token can only be used once.\"]}");
    }

    private int countTokens() {
        return jdbc.sql("select count(*) from codeforlife.otp_bypass_tokens where user_id = :user")
                .param("user", ADMIN)
                .query(Integer.class)
                .single();
    }
}
