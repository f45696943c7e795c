package education.codeforlife.auth.login;

import static education.codeforlife.auth.login.BadgeBackend.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.Queries;
import education.codeforlife.error.ApiException;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number of guesses that are checked, and the users who log in all the same. */
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

    @Autowired
    private Queries queries;

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
        inParallel(12, thread -> guess(visitor("203.0.113." + thread), 10, guess -> TEACHER));

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
    void aThousandClassCodesAtOneAddressGetAHundredChecks() {
        var answers = inParallel(8, thread -> guessClasses(visitor(ELSEWHERE), thread * 125, 125));

        assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(100);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSize(900)
                .allSatisfy(answer ->
                        assertThat(answer.headers().get("retry-after")).containsExactly("36"));
    }

    @Test
    void classThatIsRefusedAtAnAddressIsRefusedAgain() {
        guessClasses(visitor(ELSEWHERE), 0, 100);

        assertThat(visitor(ELSEWHERE).student("Student", "pupil-pass", "AAA01").status())
                .isEqualTo(429);
        assertThat(visitor(ELSEWHERE).student("Student", "pupil-pass", "AAA01").status())
                .isEqualTo(429);
        assertThat(guessClasses(visitor(ELSEWHERE), 0, 1))
                .as("counted today")
                .allMatch(answer -> answer.status() == 400);
    }

    @Test
    void classThatWasCountedADayAgoIsCountedAgain() {
        visitor(SCHOOL).student("Student", "wrong", "AAA01");
        clock.advance(Duration.ofDays(1));
        guessClasses(visitor(SCHOOL), 0, 99);

        assertThat(visitor(SCHOOL).student("Student", "pupil-pass", "AAA01").status())
                .isEqualTo(200);
        assertThat(guessClasses(visitor(SCHOOL), 99, 1))
                .as("the hundredth was the class")
                .allMatch(answer -> answer.status() == 429);
    }

    @Test
    void successDoesNotGiveBackTheClassNorFailuresOfOthers() {
        guessClasses(visitor(SCHOOL), 0, 99);
        visitor(SCHOOL).student("Student", "pupil-pass", "AAA01");
        assertThat(visitor(SCHOOL).student("Schoolmate", "pupil-pass", "AAA02").status())
                .isEqualTo(429);

        guess(visitor(ELSEWHERE), 99, guess -> "guess-" + guess);
        IntStream.range(0, 5).forEach(login -> visitor(ELSEWHERE).badge(TEACHER, PIN));
        assertThat(guess(visitor(ELSEWHERE), 3, guess -> "other-" + guess))
                .extracting(Answer::status)
                .containsExactly(400, 429, 429);
    }

    @Test
    void widerNetworksOfIpv6HaveLimitsOfTheirOwn() {
        guess(visitor("2001:db8::1"), 10, guess -> TEACHER);
        assertRefused(visitor("2001:db8::ffff:2").badge(TEACHER, PIN));

        IntStream.range(1, 5).forEach(subnet -> guess(visitor("2001:db8:0:" + subnet + "::1"), 10, guess -> TEACHER));

        assertThat(badges.checks).hasValue(40);
        assertRefused(visitor("2001:db8:0:ff::1").badge(TEACHER, PIN));
        assertThat(visitor("2001:db8:0:100::1").badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void guessThatCannotBeCheckedIsNotCounted() {
        var visitor = visitor(ELSEWHERE);
        for (int login = 0; login < 101; login++) {
            badges.meanwhile.set(() -> {
                throw ApiException.refuse(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many logins.");
            });
            assertThat(visitor.badge(TEACHER, PIN).status()).isEqualTo(503);
        }

        guess(visitor, 9, guess -> TEACHER);
        assertThat(visitor.badge(TEACHER, PIN).status()).isEqualTo(200);
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
    void lockedAndUnknownAccountsCostTheSameWork() {
        badges.turns.set(0);
        guess(visitor(ELSEWHERE), 50, guess -> TEACHER);
        assertThat(badges.turns).hasValue(50);
        guess(visitor(ELSEWHERE), 50, guess -> "unknown");
        assertThat(badges.turns).hasValue(100);
        guess(visitor(ELSEWHERE), 50, guess -> TEACHER);
        assertThat(badges.turns).as("none at 429").hasValue(100);
    }

    /** From the first attempt, beyond the limit of the place, to the limit of the address. */
    @Test
    void accountsAndMadeUpNamesGetTheSameAnswersByTheSameStatements() {
        var known = stages(visitor(SCHOOL), "teacher@school1.example");
        var unknown = stages(visitor(ELSEWHERE), "made-up@school1.example");

        assertThat(unknown).containsExactlyElementsOf(known);
        assertThat(known).extracting(Seen::status).startsWith(400).endsWith(400, 429);
    }

    /** The first guesses, those without attempts of the name, and those without attempts of the address. */
    private List<Seen> stages(Visitor visitor, String email) {
        var seen = new ArrayList<Seen>();
        for (int guess = 0; guess < 12; guess++) {
            seen.add(seen(() -> visitor.email(email, "wrong")));
        }
        guess(visitor, 87, guess -> "guess-" + guess);
        seen.add(seen(() -> visitor.email(email, "wrong")));
        seen.add(seen(() -> visitor.email(email, "wrong")));
        return seen;
    }

    @Test
    void accountWithoutAttemptsLooksLikeAMadeUpNameEverywhere() {
        for (int address = 0; address < 10; address++) {
            guessEmail(visitor("192.0.2." + address), "teacher@school1.example", 10);
            guessEmail(visitor("192.0.2." + (100 + address)), "made-up@school1.example", 10);
        }

        assertThat(seen(() -> visitor(SCHOOL).email("teacher@school1.example", "Teacher-pass-1")))
                .isEqualTo(seen(() -> visitor(ELSEWHERE).email("made-up@school1.example", "Teacher-pass-1")))
                .extracting(Seen::status)
                .isEqualTo(400);
    }

    @Test
    void studentsAndMadeUpNamesGetTheSameAnswersByTheSameStatements() {
        var known = new ArrayList<Seen>();
        var unknown = new ArrayList<Seen>();
        for (int guess = 0; guess < 12; guess++) {
            known.add(seen(() -> visitor(SCHOOL).student("Student", "wrong", "AAA01")));
            unknown.add(seen(() -> visitor(ELSEWHERE).student("Made-up", "wrong", "AAA01")));
        }
        var noClass = IntStream.range(0, 12)
                .mapToObj(guess -> seen(() -> visitor("192.0.2.1").student("Student", "wrong", "ZZZZZ")))
                .toList();

        assertThat(unknown).containsExactlyElementsOf(known);
        assertThat(noClass).containsExactlyElementsOf(known);
    }

    /** A cookie of another user must not tell who has an account either. */
    @Test
    void accountsAndMadeUpNamesAreAlikeToADeviceOfAnotherUser() {
        var known = visitor(SCHOOL);
        var unknown = visitor(ELSEWHERE);
        known.student("Student", "pupil-pass", "AAA01");
        unknown.student("Classmate", "pupil-pass", "AAA01");
        clear(known);
        clear(unknown);

        assertThat(stages(unknown, "made-up@school1.example"))
                .containsExactlyElementsOf(stages(known, "teacher@school1.example"));
    }

    @Test
    void attemptsComeBackWithTime() {
        guess(visitor(ELSEWHERE), 10, guess -> TEACHER);
        assertRefused(visitor(ELSEWHERE).badge(TEACHER, PIN));

        clock.advance(Duration.ofMinutes(12));

        assertThat(visitor(ELSEWHERE).badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void loginGivesAllAttemptsBack() {
        guess(visitor(ELSEWHERE), 9, guess -> TEACHER);
        visitor(ELSEWHERE).badge(TEACHER, PIN);
        guess(visitor(ELSEWHERE), 9, guess -> TEACHER);

        assertThat(visitor(ELSEWHERE).badge(TEACHER, PIN).status()).isEqualTo(200);
    }

    @Test
    void thirtyPupilsBehindOneAddressAllGetInAtOnce() {
        assertThat(logInAtOnce(classOf(30))).hasSize(30).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void thirtyPupilsGetInAtOnceWhereOthersGuessedNames() {
        var names = classOf(30);
        inParallel(
                8,
                thread -> IntStream.range(0, 14)
                        .mapToObj(i -> visitor(SCHOOL).student("Wrong " + thread + " " + i, "wrong", "AAA01"))
                        .toList());
        inParallel(8, thread -> guess(visitor(SCHOOL), 14, guess -> "wrong-" + thread + "-" + guess));

        assertThat(logInAtOnce(names)).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void thirtyPupilsGetInWithinFortySecondsWhereOthersGuessedClasses() {
        var names = classOf(30);
        guessClasses(visitor(SCHOOL), 0, 105);
        assertThat(visitor(SCHOOL).student(names.get(0), "pupil-pass", "AAA01").status())
                .isEqualTo(429);

        clock.advance(Duration.ofSeconds(36));

        assertThat(logInAtOnce(names)).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void guessesAtTheSameAddressDoNotLockOutUsersInTheirBrowsers() {
        var teacher = visitor(SCHOOL);
        teacher.email("teacher@school1.example", "Teacher-pass-1");
        guessEmail(visitor(SCHOOL), "teacher@school1.example", 10);
        assertThat(visitor(SCHOOL)
                        .email("teacher@school1.example", "Teacher-pass-1")
                        .status())
                .as("in another browser")
                .isEqualTo(400);

        assertThat(teacher.email("teacher@school1.example", "Teacher-pass-1").status())
                .isEqualTo(200);

        guess(visitor(SCHOOL), 101, guess -> "guess-" + guess);
        assertThat(visitor(SCHOOL).badge("new", PIN).status()).isEqualTo(429);
        assertThat(teacher.email("teacher@school1.example", "Teacher-pass-1").status())
                .isEqualTo(200);
    }

    @Test
    void guessesFromElsewhereDoNotLockOutUsersInTheirBrowsers() {
        var pupil = visitor(SCHOOL);
        pupil.student("Student", "pupil-pass", "AAA01");

        inParallel(12, thread -> tenGuessesOfEach(List.of("Student"), visitor("203.0.113." + thread)));

        assertThat(visitor("192.0.2.1")
                        .student("Student", "pupil-pass", "AAA01")
                        .status())
                .as("in another browser")
                .isEqualTo(400);
        assertThat(pupil.at("192.0.2.1")
                        .student("Student", "pupil-pass", "AAA01")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void browserOfAnotherUserIsCountedLikeAnyOther() {
        var teacher = visitor(SCHOOL);
        teacher.email("teacher@school1.example", "Teacher-pass-1");

        guess(teacher, 20, guess -> "101");

        assertThat(badges.checks).hasValue(10);
        guess(teacher, 90, guess -> "guess-" + guess);
        assertThat(teacher.badge("new", PIN).status()).isEqualTo(429);
    }

    @Test
    void manyGuessesInABrowserOfTheUserGetTenChecks() {
        var teacher = visitor(SCHOOL);
        teacher.badge(TEACHER, PIN);
        badges.checks.set(0);

        inParallel(8, thread -> guess(copyOf(teacher), 25, guess -> TEACHER));

        assertThat(badges.checks).hasValue(10);
        assertRefused(teacher.badge(TEACHER, PIN));
        assertThat(visitor(SCHOOL).badge(TEACHER, PIN).status())
                .as("in another browser")
                .isEqualTo(200);
    }

    @Test
    void guessesOfOthersDoNotInvalidateALoginLink(@Autowired LoginLinkHasher links) {
        jdbc.sql("update codeforlife.students set login_id = :hash where id = 304")
                .param("hash", links.hash("the-secret"))
                .update();
        var pupil = visitor(SCHOOL);
        pupil.link(304, "the-secret");
        IntStream.range(0, 20).forEach(guess -> pupil.link(304, "guess"));
        guess(visitor(SCHOOL), 101, guess -> "guess-" + guess);

        assertThat(pupil.link(304, "the-secret").status()).isEqualTo(200);
        assertThat(pupil.link(305, "the-secret").status()).isEqualTo(429);
    }

    @Test
    void storedAttemptsContainNeitherNamesNorAddresses() {
        visitor(SCHOOL).badge(TEACHER, PIN);
        visitor(SCHOOL).student("Student", "pupil-pass", "AAA01");
        guess(visitor(SCHOOL), 1, guess -> TEACHER);

        var stored = jdbc.sql("""
                select l::text from codeforlife.login_attempts l union all select d::text from codeforlife.login_devices d""").query(String.class).list();

        assertThat(stored)
                .isNotEmpty()
                .noneMatch(row -> row.contains(SCHOOL) || row.contains("badge") || row.contains("AAA01"));
    }

    private Visitor visitor(String address) {
        return new Visitor(context, address);
    }

    private static List<Answer> guess(Visitor visitor, int times, IntFunction<String> badge) {
        return IntStream.range(0, times)
                .mapToObj(guess -> visitor.badge(badge.apply(guess), "0000"))
                .toList();
    }

    private static List<Answer> guessEmail(Visitor visitor, String email, int times) {
        return IntStream.range(0, times)
                .mapToObj(guess -> visitor.email(email, "wrong"))
                .toList();
    }

    private static List<Answer> guessClasses(Visitor visitor, int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(code -> visitor.student("Student", "wrong", "X%04d".formatted(code)))
                .toList();
    }

    private List<Answer> logInAtOnce(List<String> names) {
        return inParallel(
                names.size(), pupil -> List.of(visitor(SCHOOL).student(names.get(pupil), "pupil-pass", "AAA01")));
    }

    /** Returns another browser with the same device. */
    private Visitor copyOf(Visitor visitor) {
        return visitor(SCHOOL).withDevice(visitor.device().orElseThrow());
    }

    /** Forgets the session, which costs statements of its own. */
    private static void clear(Visitor visitor) {
        visitor.browser().logOut();
        visitor.browser().fetchCsrfCookie();
    }

    /** The parts of an answer that a caller sees, and the work behind it. */
    private record Seen(int status, String body, Set<String> headers, List<String> statements) {}

    private Seen seen(Supplier<Answer> login) {
        var answers = new ArrayList<Answer>();
        var statements = queries.of(() -> answers.add(login.get()));
        var answer = answers.get(0);
        return new Seen(
                answer.status(), answer.body().toString(), answer.headers().keySet(), statements);
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

    private static List<Answer> inParallel(int threads, IntFunction<List<Answer>> work) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            return IntStream.range(0, threads)
                    .mapToObj(thread -> CompletableFuture.supplyAsync(() -> work.apply(thread), pool))
                    .toList()
                    .stream()
                    .flatMap(answers -> answers.join().stream())
                    .toList();
        } finally {
            pool.shutdownNow();
        }
    }
}
