package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.account.NewAccount;
import education.codeforlife.user.School;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations without an endpoint; the rest of their rules is in the tests of the endpoint. */
class TeacherInvitationsIntegrationTests extends MembershipTest {

    @Autowired
    TeacherInvitations invitations;

    private TeacherInvitation invitation(School school, User admin, String email) {
        return inTransaction(() -> {
            var invitation = new TeacherInvitation();
            invitations.assign(invitation, id(school.getId()), id(admin.getId()));
            invitation.setEmail(email);
            entities.persist(invitation);
            return invitation;
        });
    }

    private TeacherInvitation now(TeacherInvitation invitation) {
        return Objects.requireNonNull(entities.find(TeacherInvitation.class, invitation.getId()));
    }

    private String renew(TeacherInvitation invitation) {
        return inTransaction(() -> invitations.renew(now(invitation)));
    }

    @Test
    void tokenReplacesTheOneBefore() {
        var ada = teacher("ada");
        var invitation = invitation(school(ada), ada, "grace@example.com");

        var first = renew(invitation);
        var second = renew(invitation);

        assertThat(invitations.hasToken(now(invitation), first)).isFalse();
        assertThat(invitations.hasToken(now(invitation), second)).isTrue();
        assertThat(now(invitation).getToken()).isNotEqualTo(second);
    }

    @Test
    void teacherWithoutAnAccountGetsOneThatIsVerified() {
        var ada = teacher("ada");
        var invitation = invitation(school(ada), ada, "grace@example.com");
        renew(invitation);

        var made = inTransaction(() -> invitations.accept(
                now(invitation), new NewAccount("Grace", "Hopper", "GRACE@example.com", "xF7!kq2Zpw9L$")));

        assertThat(made.orElseThrow().isVerified()).isTrue();
        assertThat(teacherNow(made.orElseThrow()).getSchool()).isNotNull();
    }

    @Test
    void accountOfAnotherAddressIsADefectOfTheCaller() {
        var ada = teacher("ada");
        var invitation = invitation(school(ada), ada, "grace@example.com");
        renew(invitation);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> doInTransaction(() -> invitations.accept(
                        now(invitation), new NewAccount("Eve", "Eve", "eve@example.com", "xF7!kq2Zpw9L$"))))
                .withMessage("Another address than that of the invitation");
    }
}
