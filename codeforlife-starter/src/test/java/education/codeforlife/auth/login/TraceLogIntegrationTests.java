package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.net.HttpCookie;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an operator reads who switches everything on. */
@LoginTest
class TraceLogIntegrationTests {

    private static final String WRONG_PASSWORD = "Not-the-pass-1";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    /** Those that a request carries, and those that an answer gives. */
    private final Set<String> secrets = new HashSet<>();

    private final Set<String> csrfTokens = new HashSet<>();

    @Test
    void noLineAtTraceHasASecret() {
        try (var lines = EveryLine.of()) {
            signInAndOut();

            secrets.addAll(csrfTokens);
            assertThat(secrets).hasSizeGreaterThan(8);
            assertThat(lines.count("org.springframework.security")).isPositive();
            assertThat(lines.with(secrets)).isEmpty();
        }
    }

    /** The driver sees hashes only. */
    @Test
    void noParameterOfAStatementIsASecretOfSigningIn() {
        try (var lines = EveryLine.of(
                "org.postgresql",
                "org.springframework.jdbc.core.StatementCreatorUtils",
                "org.hibernate.orm.jdbc.bind",
                "org.hibernate.orm.jdbc.extract")) {
            signInAndOut();

            assertThat(lines.count("org.postgresql")).isPositive();
            assertThat(lines.count("org.springframework.jdbc.core.StatementCreatorUtils"))
                    .isPositive();
            assertThat(lines.with(secrets)).isEmpty();
        }
    }

    private void signInAndOut() {
        var admin = Credentials.of(School2.ADMIN);
        var app = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock);
        secrets.add(School2.ADMIN_OTP_SECRET);
        secrets.add(admin.password());
        secrets.add(WRONG_PASSWORD);
        var browser = Browser.of(context);

        keep(browser.logIn("with-email", Map.of("email", admin.name(), "password", WRONG_PASSWORD)));
        keep(browser.logIn("with-email", Map.of("email", admin.name(), "password", admin.password())));
        otp(browser, app.code(3));
        otp(browser, app.code());
        keep(browser.get("users/"));
        keep(browser.send("POST", "session/logout/", null, Map.of("X-CSRFToken", "A".repeat(32))));
        keep(browser.logOut());
        student();
    }

    private void otp(Browser browser, String code) {
        secrets.add("\"" + code + "\"");
        secrets.add("'" + code + "'");
        secrets.add("[" + code + "]");
        keep(browser.send("POST", "session/login-with-otp/", Map.of("otp", code)));
    }

    private void student() {
        var student = Credentials.of(School1.STUDENT);
        secrets.add(student.password());
        var browser = Browser.of(context);
        student.in(browser);
        browser.cookie("session_key").ifPresent(secrets::add);
        keep(browser.get("users/"));
        keep(browser.logOut());
    }

    /** Whatever a cookie has, except what scripts are told of the session. */
    private void keep(Browser.Answer answer) {
        answer.cookies().stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .filter(cookie -> cookie.getValue().length() > 8)
                .filter(cookie -> !cookie.getName().equals("session_metadata"))
                .forEach(cookie ->
                        (cookie.getName().endsWith("_csrftoken") ? csrfTokens : secrets).add(cookie.getValue()));
    }
}
