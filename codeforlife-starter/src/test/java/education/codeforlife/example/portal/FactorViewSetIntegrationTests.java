package education.codeforlife.example.portal;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.test.ModelClient;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Fixtures({School1.FIXTURE, School2.FIXTURE})
class FactorViewSetIntegrationTests extends ModelViewSetTest<AuthFactor, Long> {

    private ModelClient teacher() {
        return client.loginAs(School1.TEACHER);
    }

    @Test
    void wrongCodeTurnsNothingOn() {
        teacher().listAction("GET", "get-otp-secret", null).hasStatus(200);
        teacher().create(Map.of("type", "otp", "otp", "000000")).hasErrors(Map.of("otp", List.of("Invalid OTP.")));
        teacher().list().hasModels();
    }

    @Test
    void studentsHaveNoFactors() {
        client.loginAs(School1.STUDENT).list().isRefused(403);
    }
}
