package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.fixture.FixtureLoader;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Login;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.School2;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** People of a Django system log in with what they had. */
@SpringBootTest(
        classes = LoginApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.auth.enabled=true",
            "codeforlife.password.argon2.memory=64KB",
            "codeforlife.password.legacy.max-iterations=720000"
        })
@Import(MutableClock.class)
@CleanDatabase
class MovedPeopleIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void move(@Autowired FixtureLoader loader) {
        loader.load(new ClassPathResource("django/plain.json"), new ClassPathResource("django/encrypted.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "70, amber.teacher@green-hill.example, Teacher-2024", // 720 000 iterations
        "71, basil.admin@green-hill.example, Teacher-2024",
        "74, elm@independent.example, Independent2024",
        "75, fern@independent.example, Independent2024"
    })
    void withTheirEmail(long id, String email, String password) {
        assertThat(idAfter(Login.withEmail(email, password))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"72, Clover", "73, Dill"})
    void withTheirClass(long id, String firstName) {
        assertThat(idAfter(Login.asStudent(firstName, "pupil-2024", "GH111"))).isEqualTo(id);
    }

    @Test
    void withTheLinkOfTheirTeacher() {
        var link = Login.by("auto-login-as-student", Map.of("student_id", 90, "auto_gen_password", "clover"));

        assertThat(idAfter(link)).isEqualTo(72);
    }

    @Test
    void withTheirAuthenticatorApp(@Autowired MutableClock clock) {
        var app = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock);

        assertThat(idAfter(Login.withEmail("hazel.admin@blue-lake.example", "Teacher-2024")
                        .andOtp(app::code)))
                .isEqualTo(270);
    }

    private long idAfter(Login login) {
        var browser = Browser.of(context);
        login.in(browser);
        var id = browser.metadata().path("user_id").asLong();
        return browser.get("users/" + id + "/").body().path("id").asLong();
    }
}
