package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.SecondFactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests move the clock, and prove factors, of an application that does not know of it. */
class TestSupportIntegrationTests extends SessionTest {

    @Autowired
    private MutableClock clock;

    @Autowired
    private Clock applications;

    @Autowired
    private TestUsers users;

    @RepeatedTest(2)
    void sessionEndsWhenTheClockIsMoved() {
        assertThat(clock.instant()).isEqualTo(SessionApplication.NOW.get());
        var browser = loggedIn(1);
        assertThat(principal(browser)).isEqualTo("1");

        clock.advance(Duration.ofDays(365));

        assertThat(principal(browser)).isEmpty();
    }

    @Test
    void clockRunsWithTheServicesOwnUntilItIsSet() {
        assertThat(applications).isSameAs(clock);
        SessionApplication.pass(Duration.ofMinutes(1));
        assertThat(applications.instant()).isEqualTo(SessionApplication.NOW.get());

        clock.set(Instant.EPOCH);
        SessionApplication.pass(Duration.ofMinutes(1));

        assertThat(applications.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void userWithAProvedFactorHasItsAuthority() {
        assertThat(open(SecondFactor.provedBy(School1.TEACHER))).isEqualTo(200);
        assertThat(open(School1.TEACHER)).isEqualTo(403);
    }

    @Test
    void userWhoOwesAFactorDoesNotHaveAnyAuthority() {
        assertThat(open(SecondFactor.owedBy(School1.TEACHER))).isEqualTo(403);
        assertThat(get("staff-room/", SecondFactor.owedBy(School1.TEACHER))).isEqualTo(403);
        assertThat(get("staff-room/", School1.TEACHER)).isEqualTo(200);
    }

    private int open(KnownUser user) {
        return get("safe/", user);
    }

    private int get(String path, KnownUser user) {
        var headers = Map.of(TestUsers.HEADER, users.token(user));
        return browser().send("GET", path, null, headers).status();
    }
}
