package education.codeforlife.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.UserRepository;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.test.ModelClient;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class InvitationViewSetIntegrationTests extends ModelViewSetTest<TeacherInvitation, Long> {

    private static final String EMAIL = "grace@example.com";
    private static final Map<String, String> PERSON =
            Map.of("first_name", "Grace", "last_name", "Hopper", "password", "xF7!kq2Zpw9L$");

    @Autowired
    private RecordingMailer mailer;

    @Autowired
    private UserRepository users;

    InvitationViewSetIntegrationTests() {
        super(InvitationViewSet.class);
    }

    private ModelClient admin() {
        return client.loginAs(School1.ADMIN);
    }

    private long invited(String email) {
        return admin().create(Map.of(
                        "invited_teacher_first_name",
                        "Grace",
                        "invited_teacher_last_name",
                        "Hopper",
                        "invited_teacher_email",
                        email,
                        "invited_teacher_is_admin",
                        true))
                .json()
                .get("id")
                .longValue();
    }

    private String token(String email) {
        var link = mailer.to(email).hasSent(InvitationViewSet.INVITE_CAMPAIGN).value("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void onlyAdminsInvite() {
        var id = invited(EMAIL);
        admin().list().hasModels(id);
        client.loginAs(School2.ADMIN).list().hasModels();
        client.loginAs(School1.TEACHER).list().isRefused(403);
        client.loginAs(School2.ADMIN).destroy(id).isRefused(404);
        admin().destroy(id);
    }

    @Test
    void teacherWithoutAnAccountRegistersByAccepting() {
        var id = invited(EMAIL);
        var token = token(EMAIL);
        client.destroy(id, "accept", Map.of("token", "wrong")).isRefused(403);
        client.destroy(id, "accept", Map.of("token", token)).isRefused(404);
        client.destroy(id, "accept", Map.of("token", token, "user", PERSON)).hasStatus(204);
        var teacher = users.findByEmail(EMAIL).orElseThrow();
        assertThat(teacher.isVerified()).isTrue();
        client.destroy(id, "accept", Map.of("token", token)).isRefused(404);
    }

    @Test
    void expiredInvitationIsGoneUntilItIsSentAgain(@Autowired MutableClock clock) {
        var id = invited(EMAIL);
        var token = token(EMAIL);
        clock.advance(Duration.ofDays(31));
        client.destroy(id, "accept", Map.of("token", token)).isRefused(410);
        mailer.clear();
        admin().action("PUT", id, "refresh", null).hasStatus(200);
        client.destroy(id, "accept", Map.of("token", token(EMAIL), "user", PERSON))
                .hasStatus(204);
    }

    @Test
    void teacherOfASchoolCannotAccept() {
        var email = users.findById(School2.TEACHER.id()).orElseThrow().getEmail();
        var id = invited(email);
        client.destroy(id, "accept", Map.of("token", token(email))).isRefused(409);
    }

    @Test
    void inviterLearnsOfARejection() {
        var id = invited(EMAIL);
        client.destroy(id, "reject", Map.of("token", token(EMAIL))).hasStatus(204);
        mailer.to(users.findById(School1.ADMIN.id()).orElseThrow().getEmail())
                .hasSent(InvitationViewSet.REJECTED_CAMPAIGN);
        admin().list().hasModels(List.of().toArray());
    }
}
