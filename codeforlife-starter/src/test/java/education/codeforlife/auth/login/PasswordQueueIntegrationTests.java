package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.password.PasswordQueue;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.test.School1;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** More logins at once than a service can verify. */
@LoginTest
@Timeout(60)
class PasswordQueueIntegrationTests {

    private static final String SCHOOL = "198.51.100.7";
    private static final int TURNS = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 64;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(TURNS);
    private final CountDownLatch end = new CountDownLatch(1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PasswordQueue queue;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void end() {
        end.countDown();
        threads.shutdown();
    }

    @Test
    void loginBeyondTheQueueReturns503ForKnownAndUnknownAccounts() throws Exception {
        var full = fill();
        var known = Browser.of(context);
        var unknown = Browser.of(context);

        var answers = List.of(
                logIn(known, "teacher@school1.example", "Teacher-pass-1"),
                logIn(known, "teacher@school1.example", "wrong"),
                logIn(unknown, "unknown@school1.example", "Teacher-pass-1"));

        assertThat(answers).allSatisfy(PasswordQueueIntegrationTests::assertUnavailable);
        release(full);
        assertThat(logIn(known, "teacher@school1.example", "Teacher-pass-1").status())
                .isEqualTo(200);
    }

    @Test
    void refusedLoginIsNotAFailedAttempt() throws Exception {
        var full = fill();
        var visitor = new Visitor(context, SCHOOL);
        var refused = IntStream.range(0, 11)
                .mapToObj(guess -> visitor.student("Student", "wrong", School1.CLASS_A_CODE))
                .toList();
        release(full);

        assertThat(refused).extracting(Answer::status).containsOnly(503);
        assertThat(visitor.student("Student", "pupil-pass", School1.CLASS_A_CODE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void requestsThatNeedNoHashAreAnsweredMeanwhile() throws Exception {
        var browser = Browser.of(context);
        logIn(browser, "teacher@school1.example", "Teacher-pass-1");
        var full = fill();

        assertThat(browser.get("livez").status()).isEqualTo(200);
        assertThat(browser.get("readyz").status()).isEqualTo(200);
        assertThat(browser.get("users/").status()).isEqualTo(200);
        assertThat(browser.logOut().status()).isEqualTo(200);
        release(full);
    }

    @Test
    void thirtyPupilsWhoWaitAllGetIn() throws Exception {
        var hashing = occupy(TURNS);
        var pupils = classOf(30).stream()
                .map(name -> threads.submit(
                        () -> new Visitor(context, SCHOOL).student(name, "pupil-pass", School1.CLASS_A_CODE)))
                .toList();

        awaitWaiting(30);
        release(hashing);

        for (var pupil : pupils) assertThat(pupil.get().status()).isEqualTo(200);
    }

    /** Adds students to class A, with the password of the one who is there. */
    private List<String> classOf(int size) {
        jdbc.sql("""
                insert into codeforlife.students (id, class_id)
                select 1000 + i, (select class_id from codeforlife.students where id = 304)
                  from generate_series(1, :size) i""").param("size", size).update();
        jdbc.sql("""
                insert into codeforlife.users
                       (id, username, first_name, normalized_first_name, last_name, email, password, date_joined,
                        student_id)
                select 1000 + i, 'pupil-' || 1000 + i, 'Pupil ' || i, 'pupil ' || i, '', '',
                       (select password from codeforlife.users where id = 104), now(), 1000 + i
                  from generate_series(1, :size) i""").param("size", size).update();
        return IntStream.rangeClosed(1, size).mapToObj(i -> "Pupil " + i).toList();
    }

    private static Answer logIn(Browser browser, String email, String password) {
        return browser.logIn("with-email", Map.of("email", email, "password", password));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).hasToString("{\"detail\":\"The service is busy. Please try again.\"}");
        assertThat(answer.headers().get("retry-after")).containsExactly("5");
        assertThat(answer.cookies()).isEmpty();
    }

    /** Takes all turns and all places of the queue. */
    private List<Future<Boolean>> fill() throws InterruptedException {
        var full = occupy(TURNS + WAITING);
        awaitWaiting(WAITING);
        return full;
    }

    private List<Future<Boolean>> occupy(int places) throws InterruptedException {
        var hash = queue.bound(new HashThatWaits(begun, end));
        var hashing = IntStream.range(0, places)
                .mapToObj(place -> threads.submit(() -> hash.matches("a", "b")))
                .toList();
        begun.await();
        return hashing;
    }

    private void awaitWaiting(int requests) {
        while (queue.waiting() < requests) Thread.onSpinWait();
    }

    private void release(List<Future<Boolean>> hashes) throws ExecutionException, InterruptedException {
        end.countDown();
        for (var hash : hashes) assertThat(hash.get()).isTrue();
    }

    private record HashThatWaits(CountDownLatch begun, CountDownLatch end) implements PasswordEncoder {

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException();
        }
    }
}
