package education.codeforlife.caller;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.permission.Decision;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.AuthFactorType;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HasProvedFactorTests {

    private static final Set<AuthFactorType> OTP = Set.of(AuthFactorType.OTP);

    private static final HasProvedFactor PERMISSION = new HasProvedFactor();

    @Test
    void userWhoProvedFactorIsAdmitted() {
        assertThat(PERMISSION.check(teacher(OTP, Set.of()), null)).isEqualTo(Decision.GRANTED);
    }

    @Test
    void userWithoutFactorIsRefused() {
        assertThat(PERMISSION.check(teacher(Set.of(), Set.of()), null)).isEqualTo(Decision.DENIED);
    }

    @Test
    void userWhoOwesFactorIsRefused() {
        assertThat(PERMISSION.check(teacher(OTP, OTP), null)).isEqualTo(Decision.DENIED);
        assertThat(PERMISSION.decide(teacher(OTP, OTP), null)).isEqualTo(Decision.DENIED);
        assertThat(PERMISSION.not().check(teacher(OTP, OTP), null)).isEqualTo(Decision.DENIED);
    }

    @Test
    void anonymousCallerIsRefused() {
        assertThat(PERMISSION.check(RequestUser.anonymous(), null)).isEqualTo(Decision.DENIED);
        assertThat(PERMISSION.not().check(RequestUser.anonymous(), null)).isEqualTo(Decision.DENIED);
    }

    @Test
    void permissionsAreComparedByValue() {
        assertThat(new IsTeacher().and(PERMISSION)).isEqualTo(new IsTeacher().and(new HasProvedFactor()));
        assertThat(PERMISSION).hasToString("HasProvedFactor");
    }

    private static KnownUser teacher(Set<AuthFactorType> factors, Set<AuthFactorType> pending) {
        return new NonSchoolTeacherUser(new Account(1, factors, pending, false, null), 1);
    }
}
