package education.codeforlife.auth.login;

import static education.codeforlife.auth.login.BadgeBackend.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.UserEvent;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cookie of browsers in which users have signed in. */
@LoginTest
class DeviceIntegrationTests {

    private static final String ADDRESS = "198.51.100.7";
    private static final String TEACHER = "102";
    private static final String OTHER = "103";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void browserThatHasSignedInKeepsACookie() {
        var answer = visitor().badge(TEACHER, PIN);

        assertThat(answer.cookies())
                .filteredOn(cookie -> cookie.startsWith("school_device="))
                .singleElement()
                .asString()
                .matches("school_device=[A-Za-z0-9_-]{43}; Path=/; Max-Age=34560000; Expires=[^;]+; Secure; HttpOnly;"
                        + " SameSite=Lax");
    }

    @Test
    void linkSignsABrowserIn(@Autowired LoginLinkHasher links) {
        jdbc.sql("update codeforlife.students set login_id = :hash where id = 304")
                .param("hash", links.hash("the-secret"))
                .update();
        var pupil = visitor();

        pupil.link(304, "the-secret");

        lockElsewhere(() -> visitor().student("Student", "wrong", "AAA01"));
        assertThat(visitor().student("Student", "pupil-pass", "AAA01").status()).isEqualTo(400);
        assertThat(pupil.student("Student", "pupil-pass", "AAA01").status()).isEqualTo(200);
    }

    @Test
    void failuresChangeNoCookie() {
        var known = visitor();
        known.badge(TEACHER, PIN);
        var value = known.device();

        assertNoDeviceCookie(visitor().badge(TEACHER, "0000"));
        assertNoDeviceCookie(visitor().email("inactive@noschool.example", "Independent1"));
        assertNoDeviceCookie(known.badge(TEACHER, "0000"));
        assertNoDeviceCookie(visitor().withDevice("malformed").badge(TEACHER, "0000"));
        assertThat(known.device()).isEqualTo(value);
    }

    @Test
    void logoutLeavesTheCookie() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);

        assertNoDeviceCookie(visitor.browser().logOut());

        assertTrusted(visitor, TEACHER);
    }

    @Test
    void stolenPasswordDoesNotGainADeviceWithoutTheSecondFactor() {
        var visitor = visitor();
        assertNoDeviceCookie(visitor.email("admin@school2.example", "Teacher-pass-1"));
        assertNoDeviceCookie(visitor.otp("000000"));

        visitor.otp(AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock).code());

        assertThat(visitor.device()).isPresent();
        lockElsewhere(() -> visitor().email("admin@school2.example", "wrong"));
        assertThat(visitor.email("admin@school2.example", "Teacher-pass-1").status())
                .isEqualTo(200);
    }

    @Test
    void eachLoginRenewsTheCookie() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        var value = visitor.device();
        clock.advance(Duration.ofDays(399));

        var renewed = visitor.badge(TEACHER, PIN);

        assertThat(renewed.cookies()).anyMatch(cookie -> cookie.startsWith("school_device="));
        assertThat(visitor.device()).isEqualTo(value);
        clock.advance(Duration.ofDays(399));
        assertTrusted(visitor, TEACHER);
    }

    @Test
    void browserIsForgottenAfterFourHundredDays() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        var value = visitor.device();
        clock.advance(Duration.ofDays(400));

        assertNotTrusted(visitor, TEACHER);
        clock.advance(Duration.ofHours(1));
        visitor.badge(TEACHER, PIN);
        assertThat(visitor.device()).isNotEqualTo(value);
    }

    @Test
    void sharedBrowserIsOfAllWhoSignedIn() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        visitor.badge(OTHER, PIN);

        assertTrusted(visitor, TEACHER);
        assertTrusted(visitor, OTHER);
        assertNotTrusted(visitor, "101");
    }

    @Test
    void budgetsOfABrowserAreApartByUser() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        visitor.badge(OTHER, PIN);

        guess(visitor, TEACHER, 10);

        assertThat(visitor.badge(TEACHER, PIN).status()).isEqualTo(400);
        assertThat(visitor.badge(OTHER, PIN).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(6));
        assertThat(visitor.badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void loginOfAnotherUserDoesNotGiveBackAttempts() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        guess(visitor, TEACHER, 10);

        visitor.badge(OTHER, PIN);

        assertThat(visitor.badge(TEACHER, PIN).status()).isEqualTo(400);
    }

    @Test
    void valueThatWasNotMadeHereIsReplaced() {
        var planted = "x".repeat(43);
        var visitor = visitor().withDevice(planted);

        visitor.badge(TEACHER, PIN);

        assertThat(visitor.device()).isPresent().isNotEqualTo(Optional.of(planted));
        assertNotTrusted(visitor().withDevice(planted), TEACHER);
    }

    @Test
    void valueThatAnotherUserPlantedIsReplaced() {
        var attacker = visitor();
        attacker.badge(OTHER, PIN);
        var planted = attacker.device().orElseThrow();

        visitor().withDevice(planted).badge(TEACHER, PIN);

        assertNotTrusted(attacker, TEACHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "x", "ÿ"})
    void malformedValueCountsAsNone(String value) {
        var visitor = visitor().withDevice(value);

        assertThat(visitor.badge(TEACHER, PIN).status()).isEqualTo(200);
        assertThat(visitor.device().orElseThrow()).hasSize(43);
    }

    @Test
    void changedPasswordVoidsTheBrowserAndCopiesOfItsCookie() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        visitor.email("teacher@school1.example", "Teacher-pass-1");
        var copy = visitor.device().orElseThrow();

        context.publishEvent(new UserEvent.PasswordChanged(School1.TEACHER.id()));

        lockElsewhere(() -> visitor().email("teacher@school1.example", "wrong"));
        assertThat(visitor.email("teacher@school1.example", "Teacher-pass-1").status())
                .isEqualTo(400);
        clock.advance(Duration.ofHours(1));
        visitor.email("teacher@school1.example", "Teacher-pass-1");
        lockElsewhere(() -> visitor().email("teacher@school1.example", "wrong"));
        assertThat(visitor()
                        .withDevice(copy)
                        .email("teacher@school1.example", "Teacher-pass-1")
                        .status())
                .isEqualTo(400);
        assertThat(visitor.email("teacher@school1.example", "Teacher-pass-1").status())
                .isEqualTo(200);
    }

    @Test
    void browserRemembersFiftyUsersAndAUserFiftyBrowsers() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);
        var device = jdbc.sql("select id from codeforlife.login_devices")
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined)
                select 5000 + i, 'user-' || i, '', 'Lovelace', '', '!', now() from generate_series(1, 60) i""").update();
        jdbc.sql("""
                insert into codeforlife.login_devices (id, user_id, key_hash, session_epoch, used_at)
                select :device, 5000 + i, (select key_hash from codeforlife.login_devices where user_id = 102), 0,
                       cast(:now as timestamptz) - i * interval '1 day'
                  from generate_series(1, 60) i
                union all
                select gen_random_uuid(), 103, 'hash ' || i, 0, cast(:now as timestamptz) - i * interval '1 day'
                  from generate_series(1, 60) i""")
                .param("device", device)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        visitor.badge(OTHER, PIN);

        assertThat(users(device)).hasSize(50).contains(102L, 103L, 5048L).doesNotContain(5049L);
        assertThat(jdbc.sql("select count(*) from codeforlife.login_devices where user_id = 103")
                        .query(Long.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void storedDevicesDoNotContainTheCookie() {
        var visitor = visitor();
        visitor.badge(TEACHER, PIN);

        assertThat(jdbc.sql("select d::text from codeforlife.login_devices d")
                        .query(String.class)
                        .single())
                .doesNotContain(visitor.device().orElseThrow());
    }

    private Visitor visitor() {
        return new Visitor(context, ADDRESS);
    }

    private List<Long> users(UUID device) {
        return jdbc.sql("select user_id from codeforlife.login_devices where id = :device")
                .param("device", device)
                .query(Long.class)
                .list();
    }

    /** The attempts of other browsers at the address are used up. */
    private void assertTrusted(Visitor visitor, String badge) {
        guess(visitor(), badge, 10);
        assertThat(visitor.badge(badge, PIN).status()).isEqualTo(200);
    }

    private void assertNotTrusted(Visitor visitor, String badge) {
        guess(visitor(), badge, 10);
        assertThat(visitor.badge(badge, PIN).status()).isEqualTo(400);
    }

    private static void guess(Visitor visitor, String badge, int times) {
        IntStream.range(0, times).forEach(guess -> visitor.badge(badge, "0000"));
    }

    private static void lockElsewhere(Runnable guess) {
        IntStream.range(0, 10).forEach(number -> guess.run());
    }

    private static void assertNoDeviceCookie(Answer answer) {
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith("school_device="));
    }
}
