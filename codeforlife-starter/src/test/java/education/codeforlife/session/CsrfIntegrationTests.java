package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that a request was sent by the front end: a token in a cookie and in a header. */
class CsrfIntegrationTests extends SessionTest {

    private static final String NOT_SET = "CSRF Failed: CSRF cookie not set.";
    private static final String MISSING = "CSRF Failed: CSRF token missing.";
    private static final String INCORRECT = "CSRF Failed: CSRF token incorrect.";

    private static final String OF_PYTHON = "PYTHONpython0123456789PYTHONpython0123456789PYTHONpython01234567";

    @Test
    void unsafeRequestOfASessionNeedsTheToken() {
        var browser = loggedIn(1);

        assertThat(rename(browser).status()).isEqualTo(200);
        assertThat(school()).isEqualTo("renamed");
    }

    @Test
    void unsafeRequestOfASessionWithoutTheHeaderIsRefused() {
        var browser = loggedIn(1);

        assertRefused(withoutHeader(browser), MISSING);
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void unsafeRequestOfASessionWithAnotherHeaderIsRefused() {
        var browser = loggedIn(1);

        assertRefused(withHeader(browser, "wrong"), INCORRECT);
        assertThat(school()).isEqualTo("School");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", OF_PYTHON})
    void missingCookieIsNotSetWhateverTheHeaderHas(String header) {
        var browser = browserWithoutToken(loggedIn(1));

        assertRefused(withHeader(browser, header), NOT_SET);
    }

    @Test
    void missingCookieIsNotSetEvenIfTheHeaderHasTheTokenOfTheSession() {
        var browser = loggedIn(1);

        assertRefused(withHeader(browserWithoutToken(browser), csrfToken(browser)), NOT_SET);
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void tokenThatAClientMadeDoesNotCountForASession() {
        var browser = loggedIn(1).setCookie(CSRF_COOKIE, OF_PYTHON);

        assertRefused(rename(browser), INCORRECT);
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void tokenOfAnotherSessionIsRefused() {
        var browser = loggedIn(1).setCookie(CSRF_COOKIE, csrfToken(loggedIn(2)));

        assertRefused(rename(browser), INCORRECT);
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void tokenOfTheSessionBesideAnotherCookieIsRefused() {
        var browser = loggedIn(1);
        var token = csrfToken(browser);
        browser.setCookie(CSRF_COOKIE, OF_PYTHON);

        assertRefused(withHeader(browser, token), INCORRECT);
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void refusalSetsTheTokenOfTheSessionSoThatTheNextRequestPasses() {
        var browser = loggedIn(1);
        var token = csrfToken(browser);
        browser.setCookie(CSRF_COOKIE, OF_PYTHON);

        rename(browser);

        assertThat(csrfToken(browser)).isEqualTo(token);
        assertThat(rename(browser).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_PYTHON, "\"x", "é", "x", ""})
    void safeRequestOfASessionWithAnotherCookieGetsTheTokenOfTheSession(String cookie) {
        var browser = loggedIn(1);
        var token = csrfToken(browser);
        browser.setCookie(CSRF_COOKIE, cookie);

        assertThat(browser.get("principal/").status()).isEqualTo(200);

        assertThat(csrfToken(browser)).isEqualTo(token);
    }

    @Test
    void answerToASessionWithTheRightCookieDoesNotSetIt() {
        assertThat(loggedIn(1).get("principal/").cookies()).noneMatch(cookie -> cookie.startsWith(CSRF_COOKIE));
    }

    @Test
    void cookieEndpointSetsTheTokenOfTheSessionOnce() {
        var browser = loggedIn(1);
        var token = csrfToken(browser);

        var answer = browser.get("csrf/cookie/");

        assertThat(answer.cookies())
                .filteredOn(cookie -> cookie.startsWith(CSRF_COOKIE))
                .singleElement()
                .asString()
                .startsWith(CSRF_COOKIE + "=" + token + ";");
    }

    @Test
    void loginRotatesTheToken() {
        var browser = browser().fetchCsrfCookie();
        var before = csrfToken(browser);

        logIn(browser, 1);

        assertThat(csrfToken(browser)).isNotEqualTo(before);
    }

    @Test
    void tokenOutlivesTheSecondFactorInAnotherTab() {
        var browser = loggedIn(2);
        var tokenOfTheOtherTab = csrfToken(browser);

        proveOtp(browser);

        assertThat(csrfToken(browser)).isEqualTo(tokenOfTheOtherTab);
        assertThat(rename(browser).status()).isEqualTo(200);
    }

    @Test
    void loginWithTheCookieOfAnExpiredSessionSucceedsAtTheFirstTry() {
        var browser = loggedIn(1);
        SessionApplication.pass(Duration.ofHours(2));

        assertLogsInAtTheFirstTry(browser);
    }

    @Test
    void loginWithTheCookieOfALoggedOutSessionSucceedsAtTheFirstTry() {
        var browser = loggedIn(1);
        browser.send("POST", "session/logout/", null);

        assertLogsInAtTheFirstTry(browser);
    }

    @Test
    void loginWithTheCookieOfThePythonServiceSucceedsAtTheFirstTry() {
        var browser = browser().setCookie(CSRF_COOKIE, OF_PYTHON).setCookie("session_key", "b7xnldu2o8tqw1k9");

        assertLogsInAtTheFirstTry(browser);
    }

    @Test
    void loginWithTheCookieOfALiveSessionSucceedsAtTheFirstTry() {
        assertLogsInAtTheFirstTry(loggedIn(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x", "é", "x", "", "0123456789-0123456789-0123456789-0123"})
    void malformedCookieOfALoginIsRefusedAndReplaced(String cookie) {
        var browser = browser().setCookie(CSRF_COOKIE, cookie);

        assertRefused(logInOnce(browser), NOT_SET);

        assertThat(csrfToken(browser)).matches("[A-Za-z0-9]{32,64}");
        assertLogsInAtTheFirstTry(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x", "é", "x", ""})
    void cookieEndpointReplacesAMalformedCookie(String cookie) {
        var browser = browser().setCookie(CSRF_COOKIE, cookie).fetchCsrfCookie();

        assertThat(csrfToken(browser)).matches("[A-Za-z0-9]{32,64}");
    }

    @Test
    void cookieEndpointKeepsTheTokenOfTheBrowser() {
        var browser = browser().setCookie(CSRF_COOKIE, OF_PYTHON).fetchCsrfCookie();

        assertThat(csrfToken(browser)).isEqualTo(OF_PYTHON);
    }

    @Test
    void loginsAndLogoutsOfAnonymousUsersNeedTheToken() {
        assertRefused(logInOnce(browser()), NOT_SET);
        assertRefused(browser().send("POST", "session/logout/", null), NOT_SET);
    }

    @Test
    void publicActionsOfAnonymousUsersNeedNoToken() {
        assertThat(rename(browser()).status()).isEqualTo(200);
    }

    @Test
    void unsafeRequestOfAnotherSiteIsRefused() {
        var answer = loggedIn(1).send("PUT", "school/", null, Map.of("Origin", "https://evil.example"));

        assertRefused(
                answer,
                "CSRF Failed: Origin checking failed - https://evil.example does not match any trusted origins.");
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void anotherSiteCannotReadTheAnswer() {
        var answer = browser().send("GET", "principal/", null, Map.of("Origin", "https://evil.example"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    private static void assertLogsInAtTheFirstTry(Browser browser) {
        assertThat(logInOnce(browser).status()).isEqualTo(200);
        assertThat(principal(browser)).isEqualTo("1");
    }

    /** Sends a login without fetching the cookie first: a front end that has one does not ask for it. */
    private static Answer logInOnce(Browser browser) {
        return browser.send("POST", "session/login-by-key/1/", null);
    }

    private static Answer rename(Browser browser) {
        return browser.send("PUT", "school/", null);
    }

    private Answer withoutHeader(Browser browser) {
        return browser()
                .send("PUT", "school/", null, Map.of("Cookie", browser.headers().get("Cookie")));
    }

    private static Answer withHeader(Browser browser, String header) {
        return browser.send("PUT", "school/", null, Map.of("X-CSRFToken", header));
    }

    private Browser browserWithoutToken(Browser browser) {
        return browser().setCookie("session_key", browser.cookie("session_key").orElseThrow());
    }
}
