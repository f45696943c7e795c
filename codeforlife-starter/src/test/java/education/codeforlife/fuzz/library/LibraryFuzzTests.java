package education.codeforlife.fuzz.library;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.fuzz.test.FuzzTest;
import education.codeforlife.session.test.Login;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Sessions, logins, CSRF, health, users, schools and classes. */
@SpringBootTest(
        classes = LibraryFuzzApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            FuzzTest.CHEAP_PASSWORDS,
            "codeforlife.auth.enabled=true",
            "codeforlife.service.trusted-proxies=127.0.0.1,::1"
        })
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class LibraryFuzzTests extends FuzzTest {

    @Override
    protected Map<String, Login> logins() {
        return Map.of(
                "admin", Credentials.of(School1.ADMIN),
                "teacher", Credentials.of(School1.TEACHER),
                "student", Credentials.of(School1.STUDENT));
    }

    @Override
    protected List<String> words() {
        return List.of("teacher@school1.example", "Student", School1.CLASS_A_CODE, "teacher", "independent");
    }

    @Override
    protected int requests() {
        return 6_000;
    }
}
