package education.codeforlife.service.templateservice;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.fuzz.test.FuzzTest;
import education.codeforlife.session.test.Login;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.School1;
import java.util.List;
import java.util.Map;

@Fixtures({School1.FIXTURE, "fruits.json"})
class FuzzTests extends FuzzTest {

    @Override
    protected Map<String, Login> logins() {
        return Map.of(
                "admin", Credentials.of(School1.ADMIN),
                "teacher", Credentials.of(School1.TEACHER),
                "student", Credentials.of(School1.STUDENT));
    }

    @Override
    protected List<String> words() {
        return List.of("apple", "true", "teacher@school1.example", "Student", School1.CLASS_A_CODE);
    }
}
