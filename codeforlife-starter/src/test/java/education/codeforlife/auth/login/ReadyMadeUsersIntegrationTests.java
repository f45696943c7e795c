package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Login;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every kind of ready made user logs in through a service's own endpoints, as tests of services do. */
@LoginTest
class ReadyMadeUsersIntegrationTests {

    @Autowired
    private ApplicationContext context;

    static Stream<KnownUser> users() {
        return Stream.of(
                School1.ADMIN,
                School1.TEACHER,
                School1.STUDENT,
                School2.STUDENT,
                NoSchool.TEACHER,
                NoSchool.GOOGLE_TEACHER,
                NoSchool.INDEPENDENT,
                NoSchool.REQUESTER);
    }

    @ParameterizedTest
    @MethodSource("users")
    void theirCredentialsLogThemIn(KnownUser user) {
        assertThat(idAfter(Credentials.of(user))).isEqualTo(user.id());
    }

    @Test
    void aSecondFactorIsProvedByAnApp(@Autowired MutableClock clock) {
        var app = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock);

        assertThat(idAfter(Credentials.of(School2.ADMIN).andOtp(app::code))).isEqualTo(School2.ADMIN.id());
    }

    /** The id that a browser sees of itself, where only full users do. */
    private long idAfter(Login login) {
        var browser = Browser.of(context);
        login.in(browser);
        var id = browser.metadata().path("user_id").asLong();
        return browser.get("users/" + id + "/").body().path("id").asLong();
    }
}
