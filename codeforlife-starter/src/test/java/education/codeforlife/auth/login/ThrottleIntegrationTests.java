package education.codeforlife.auth.login;

import static education.codeforlife.auth.login.BadgeBackend.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many guesses are checked, and that they keep nobody else out. */
@LoginTest
class ThrottleIntegrationTests {

    private static final String SCHOOL = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final String TEACHER = "102";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BadgeBackend badges;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void count() {
        badges.checks.set(0);
    }

    @Test
    void aThousandGuessesOfOneAccountGetTenChecks() {
        inParallel(8, thread -> guess(visitor(ELSEWHERE), 125, guess -> TEACHER));

        assertThat(badges.checks).hasValue(10);
    }

    @Test
    void guessesOfOneAccountFromManyAddressesGetAHundredChecksADay() {
        inParallel(24, thread -> guess(visitor("203.0.113." + thread), 10, guess -> TEACHER));

        assertThat(badges.checks).hasValue(100);
    }

    @Test
    void guessesOfManyAccountsFromOneAddressGetAHundredChecksAnHour() {
        var answers = inParallel(8, thread -> guess(visitor(ELSEWHERE), 20, guess -> thread + "x" + guess));

        assertThat(badges.checks).hasValue(100);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSize(60)
                .allSatisfy(answer -> {
                    assertThat(answer.body().toString()).isEqualTo("{\"detail\":\"Request was throttled.\"}");
                    assertThat(answer.headers().get("retry-after")).containsExactly("36");
                });
    }

    @Test
    void theAddressesOfOneSubscriberAreOne() {
        guess(visitor("2001:db8::1"), 10, guess -> TEACHER);

        assertRefused(visitor("2001:db8::ffff:2").badge(TEACHER, PIN));
        assertThat(visitor("2001:db8:0:1::1").badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void aLockedAccountLooksLikeAWrongPassword() {
        var visitor = visitor(ELSEWHERE);
        var wrong = visitor.badge(TEACHER, "0000");
        guess(visitor, 9, guess -> TEACHER);

        var locked = visitor.badge(TEACHER, PIN);

        assertThat(locked.status()).isEqualTo(wrong.status()).isEqualTo(400);
        assertThat(locked.body()).isEqualTo(wrong.body());
        assertThat(locked.headers().keySet()).isEqualTo(wrong.headers().keySet());
    }

    @Test
    void anUnknownAccountIsLockedLikeAKnownOne() {
        var known = guess(visitor(ELSEWHERE), 130, guess -> TEACHER);
        var unknown = guess(visitor("203.0.113.10"), 130, guess -> "unknown");

        assertThat(unknown.stream().map(Answer::status))
                .containsExactlyElementsOf(known.stream().map(Answer::status).toList())
                .contains(400, 429);
    }

    @Test
    void attemptsComeBackWithTime() {
        guess(visitor(ELSEWHERE), 10, guess -> TEACHER);
        assertRefused(visitor(ELSEWHERE).badge(TEACHER, PIN));

        clock.advance(Duration.ofMinutes(12));

        assertThat(visitor(ELSEWHERE).badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void whoLogsInHasAllAttemptsAgain() {
        guess(visitor(ELSEWHERE), 9, guess -> TEACHER);
        visitor(ELSEWHERE).badge(TEACHER, PIN);
        guess(visitor(ELSEWHERE), 9, guess -> TEACHER);

        assertThat(visitor(ELSEWHERE).badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void thirtyPupilsBehindOneAddressAllGetInAtOnce() {
        var names = classOf(30);

        var answers = inParallel(
                8,
                thread -> everyEighth(names, thread).stream()
                        .map(name -> visitor(SCHOOL).student(name, "pupil-pass", "AAA01"))
                        .toList());

        assertThat(answers).hasSize(30).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void guessesFromElsewhereDoNotLockOutASchool() {
        var names = classOf(5);
        names.forEach(name -> visitor(SCHOOL).student(name, "pupil-pass", "AAA01"));

        inParallel(12, thread -> tenGuessesOfEach(names, visitor("203.0.113." + thread)));

        assertThat(names)
                .allMatch(name ->
                        visitor(SCHOOL).student(name, "pupil-pass", "AAA01").status() == 200);
        assertThat(visitor("192.0.2.1")
                        .student(names.get(0), "pupil-pass", "AAA01")
                        .status())
                .as("where the pupil has never been")
                .isEqualTo(400);
    }

    @Test
    void guessesAtTheSameAddressDoNotLockOutFamiliarUsers() {
        var names = classOf(3);
        names.forEach(name -> visitor(SCHOOL).student(name, "pupil-pass", "AAA01"));
        guess(visitor(SCHOOL), 101, guess -> "guess-" + guess);

        assertThat(visitor(SCHOOL).badge("new", PIN).status()).isEqualTo(429);
        assertThat(names)
                .allMatch(name ->
                        visitor(SCHOOL).student(name, "pupil-pass", "AAA01").status() == 200);
    }

    @Test
    void guessesOfOthersDoNotInvalidateALoginLink(@Autowired LoginLinkHasher links) {
        jdbc.sql("update codeforlife.students set login_id = :hash where id = 304")
                .param("hash", links.hash("the-secret"))
                .update();
        visitor(SCHOOL).link(304, "the-secret");
        IntStream.range(0, 20).forEach(guess -> visitor(SCHOOL).link(304, "guess"));
        guess(visitor(SCHOOL), 101, guess -> "guess-" + guess);

        assertThat(visitor(SCHOOL).link(304, "the-secret").status()).isEqualTo(200);
        assertThat(visitor(SCHOOL).link(305, "the-secret").status()).isEqualTo(429);
    }

    @Test
    void anAddressIsForgottenAfterAMonth() {
        visitor(SCHOOL).badge(TEACHER, PIN);
        clock.advance(Duration.ofDays(31));
        guess(visitor(SCHOOL), 101, guess -> "guess-" + guess);

        assertThat(visitor(SCHOOL).badge(TEACHER, PIN).status()).isEqualTo(429);
    }

    @Test
    void storedAttemptsContainNeitherNamesNorAddresses() {
        visitor(SCHOOL).badge(TEACHER, PIN);
        guess(visitor(SCHOOL), 1, guess -> TEACHER);

        var stored = jdbc.sql("""
                select l::text from codeforlife.login_attempts l union all select p::text from codeforlife.login_places p""").query(String.class).list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(SCHOOL) || row.contains("badge"));
    }

    private Visitor visitor(String address) {
        return new Visitor(context, address);
    }

    private static List<Answer> guess(Visitor visitor, int times, IntFunction<String> badge) {
        return IntStream.range(0, times)
                .mapToObj(guess -> visitor.badge(badge.apply(guess), "0000"))
                .toList();
    }

    private static List<Answer> tenGuessesOfEach(List<String> names, Visitor visitor) {
        return IntStream.range(0, 10)
                .boxed()
                .flatMap(guess -> names.stream().map(name -> visitor.student(name, "wrong", "AAA01")))
                .toList();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.body()).hasToString("{\"__all__\":[\"This is not your badge.\"]}");
    }

    /** More students of class A, with the password of the one who is there. */
    private List<String> classOf(int size) {
        jdbc.sql("""
                insert into codeforlife.students (id, class_id)
                select 1000 + i, (select class_id from codeforlife.students where id = 304)
                  from generate_series(1, :size) i""").param("size", size).update();
        jdbc.sql("""
                insert into codeforlife.users
                       (id, username, first_name, normalized_first_name, last_name, email, password, date_joined, student_id)
                select 1000 + i, 'pupil-' || 1000 + i, 'Pupil ' || i, 'pupil ' || i, '', '',
                       (select password from codeforlife.users where id = 104), now(), 1000 + i
                  from generate_series(1, :size) i""").param("size", size).update();
        return IntStream.rangeClosed(1, size).mapToObj(i -> "Pupil " + i).toList();
    }

    private static List<String> everyEighth(List<String> names, int first) {
        return IntStream.range(0, names.size())
                .filter(i -> i % 8 == first)
                .mapToObj(names::get)
                .toList();
    }

    private static List<Answer> inParallel(int threads, IntFunction<List<Answer>> work) {
        return IntStream.range(0, threads)
                .parallel()
                .mapToObj(work)
                .flatMap(List::stream)
                .toList();
    }
}
