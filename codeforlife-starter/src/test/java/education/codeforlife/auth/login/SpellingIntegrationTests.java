package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.test.School1;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account has one budget of guesses, however it is spelled. */
@LoginTest
class SpellingIntegrationTests {

    private static final String EMAIL = "independent@noschool.example";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LoginEvents events;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(11);

    @BeforeEach
    void clear() {
        events.clear();
    }

    @Test
    void aThousandGuessesOfOneAddressInAllSpellingsGetTenChecks() {
        guess(1000, browser -> withEmail(browser, respelled(EMAIL), "wrong"));

        assertThat(checks("login-with-email 123")).isBetween(1L, 10L);
    }

    @Test
    void aHundredGuessesOfOneStudentInAllSpellingsGetTenChecks() {
        jdbc.sql("update codeforlife.users set first_name = 'Zoë', normalized_first_name = 'zoë' where id = :id")
                .param("id", School1.STUDENT.id())
                .update();

        guess(100, browser -> asStudent(browser, respelled("Zoë"), "wrong"));

        assertThat(checks("login-as-student " + School1.STUDENT.id())).isBetween(1L, 10L);
        assertThat(events.describe().stream().filter(event -> event.startsWith("FailureBadCredentials")))
                .as("all cases of the name are counted as one")
                .hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "İndependent@noschool.example",
                "\u0131ndependent@noschool.example",
                "\uFF49ndependent@noschool.example",
                "independent\u200B@noschool.example",
                "\u202Eindependent@noschool.example",
                "indepen\u00ADdent@noschool.example",
                "independent\uFE0F@noschool.example",
                "independent@noschool.example.",
                "independent@noschool.example\u3002",
                "independent@noschool\u3002example",
                "independent@no\u017Fchool.example"
            })
    void anotherAddressIsRefusedLikeAWrongPasswordOfAnUnknownAccount(String email) {
        var unknown = withEmail(browser(), "unknown@noschool.example", "Independent1");

        var answer = withEmail(browser(), email, "Independent1");

        assertThat(answer.status()).isEqualTo(unknown.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(unknown.body());
        assertThat(answer.headers().keySet()).isEqualTo(unknown.headers().keySet());
        assertThat(events.describe())
                .containsExactly(
                        "FailureBadCredentials login-with-email null", "FailureBadCredentials login-with-email null");
    }

    @ParameterizedTest
    @CsvSource({"Zoë, Zoe\u0308", "Zoe\u0308, Zoë", "Zoë, Zoë"})
    void studentIsFoundByEachEncodingOfTheirName(String stored, String typed) {
        jdbc.sql("update codeforlife.users set first_name = :name, normalized_first_name = 'zoë' where id = :id")
                .param("name", stored)
                .param("id", School1.STUDENT.id())
                .update();

        assertThat(asStudent(browser(), typed, "pupil-pass").status()).isEqualTo(200);
        assertThat(asStudent(browser(), "zoë", "pupil-pass").status()).isEqualTo(400);
    }

    @Test
    void longTextIsRefusedAtOnce() {
        var marks = "\u0301\u0323".repeat(100_000);
        long start = System.nanoTime();

        assertThat(withEmail(browser(), "a" + marks + "@example.com", "wrong").status())
                .isEqualTo(400);
        assertThat(asStudent(browser(), marks, "wrong").status()).isEqualTo(400);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private Browser browser() {
        return Browser.of(context);
    }

    private void guess(int times, Consumer<Browser> guess) {
        var browser = browser();
        IntStream.range(0, times).forEach(number -> guess.accept(browser));
    }

    private long checks(String account) {
        return events.describe().stream()
                .filter(("FailureBadCredentials " + account)::equals)
                .count();
    }

    /** Returns the text with letters replaced by others that some case mapping takes for the same. */
    private String respelled(String text) {
        var spelling = new StringBuilder();
        text.codePoints().forEach(letter -> {
            var others = others(letter);
            spelling.append(others[random.nextInt(others.length)]);
        });
        return spelling.toString();
    }

    private static String[] others(int letter) {
        var same = Character.toString(letter);
        return switch (letter) {
            case 'i' -> new String[] {"i", "i", "I", "I", "İ", "ı"};
            case 'ë' -> new String[] {"ë", "Ë", "e\u0308", "E\u0308"};
            default -> new String[] {same, same.toUpperCase(Locale.ROOT)};
        };
    }

    private static Answer withEmail(Browser browser, String email, String password) {
        return browser.logIn("with-email", Map.of("email", email, "password", password));
    }

    private static Answer asStudent(Browser browser, String firstName, String password) {
        return browser.logIn(
                "as-student", Map.of("first_name", firstName, "password", password, "class_id", School1.CLASS_A_CODE));
    }
}
