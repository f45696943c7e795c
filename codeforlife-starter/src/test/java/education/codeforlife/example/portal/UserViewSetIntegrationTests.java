package education.codeforlife.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.test.ModelClient;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class UserViewSetIntegrationTests extends ModelViewSetTest<User, Long> {

    private static final String PASSWORD = "xF7!kq2Zpw9L$";
    private static final Map<String, List<String>> BAD_TOKEN =
            Map.of("token", List.of("Does not match the given user."));

    @Autowired
    private RecordingMailer mailer;

    @Autowired
    private UserRepository users;

    UserViewSetIntegrationTests() {
        super(PortalUserViewSet.class);
    }

    private static Map<String, Object> person(String email) {
        return Map.of("first_name", "Ada", "last_name", "Lovelace", "email", email, "password", PASSWORD);
    }

    private User registered(String email) {
        client.submit("", person(email)).hasStatus(201);
        return users.findByEmail(email).orElseThrow();
    }

    /** The part of the link in a mail that follows the address of its service. */
    private String link(String email, long campaign) {
        return URI.create(mailer.to(email).hasSent(campaign).value("link")).getPath();
    }

    private String token(String email, long campaign) {
        var parts = link(email, campaign).split("/");
        return parts[parts.length - 1];
    }

    private ModelClient independent() {
        return client.loginAs(NoSchool.INDEPENDENT);
    }

    @Test
    void registrationIsAnsweredAlikeWhetherTheAddressIsKnown() {
        for (int i = 0; i < 2; i++) {
            client.submit("", person("ada@example.com")).hasStatus(201);
        }
        mailer.to("ada@example.com").hasSent(Registrations.VERIFY_CAMPAIGN);
        mailer.to("ada@example.com").hasSent(Registrations.KNOWN_CAMPAIGN);
        assertThat(users.findByEmail("ada@example.com").orElseThrow().getStudent())
                .isNotNull();
    }

    @Test
    void linkProvesTheAddressOnce() {
        var ada = registered("ada@example.com");
        var token = token("ada@example.com", Registrations.VERIFY_CAMPAIGN);
        client.action("GET", ada, "verify-email-address/" + token, null).hasStatus(303);
        assertThat(row(ada.getId()).isVerified()).isTrue();
        client.action("GET", ada, "verify-email-address/" + token, null).hasErrors(BAD_TOKEN);
    }

    @Test
    void expiredLinkProvesNothing(@Autowired MutableClock clock) {
        var ada = registered("ada@example.com");
        clock.advance(Duration.ofDays(2));
        client.action(
                        "GET",
                        ada,
                        "verify-email-address/" + token("ada@example.com", Registrations.VERIFY_CAMPAIGN),
                        null)
                .hasErrors(BAD_TOKEN);
    }

    @Test
    void forgottenPasswordIsReplacedOnce() {
        var ada = registered("ada@example.com");
        client.submit("request-password-reset", Map.of("email", "ADA@example.com"));
        client.submit("request-password-reset", Map.of("email", "nobody@example.com"));
        var body = Map.of("token", token("ada@example.com", Registrations.RESET_CAMPAIGN), "password", PASSWORD + "2");
        client.update(School1.STUDENT.id(), "reset-password", body).hasErrors(BAD_TOKEN);
        client.update(ada, "reset-password", Map.of("token", body.get("token"))).hasField("id", ada.getId());
        client.update(ada, "reset-password", body).hasField("id", ada.getId());
        client.update(ada, "reset-password", body).hasErrors(BAD_TOKEN);
    }

    @Test
    void sensitiveChangesNeedThePassword() {
        var id = NoSchool.INDEPENDENT.id();
        independent().partialUpdate(id, Map.of("first_name", "Grace"));
        independent()
                .partialUpdate(id, Map.of("email", "new@example.com"))
                .hasErrors(Map.of("__all__", List.of("Current password required when updating sensitive fields.")));
        independent()
                .partialUpdate(id, Map.of("email", "new@example.com", "current_password", "wrong"))
                .hasErrors(Map.of("current_password", List.of("Does not match the current password.")));
        independent()
                .partialUpdate(NoSchool.REQUESTER.id(), Map.of("first_name", "Grace"))
                .isRefused(404);
    }

    @Test
    void onlyIndependentsAskToJoinAClass() {
        var id = NoSchool.INDEPENDENT.id();
        independent().partialUpdate(id, Map.of("requesting_to_join_class", School1.CLASS_A_CODE));
        independent()
                .partialUpdate(id, Map.of("requesting_to_join_class", School1.CLASS_B_CODE))
                .hasErrors(Map.of(
                        "requesting_to_join_class", List.of("Class does not exist or does not accept join requests.")));
        client.loginAs(School1.TEACHER)
                .partialUpdate(School1.TEACHER.id(), fields("requesting_to_join_class", null))
                .isRefused(403);
    }

    @Test
    void teacherOfTheClassDecidesOnRequests() {
        var requester = NoSchool.REQUESTER.id();
        client.loginAs(School2.ADMIN)
                .update(requester, "handle-join-class-request", Map.of("accept", true))
                .isRefused(404);
        client.loginAs(School1.TEACHER)
                .update(requester, "handle-join-class-request", Map.of("accept", true, "first_name", "Newcomer"))
                .hasField("first_name", "Newcomer");
        assertThat(row(requester).getEmail()).isEmpty();
    }

    @Test
    void independentsLeave() {
        independent().destroy(NoSchool.INDEPENDENT.id());
        client.loginAs(School1.STUDENT).destroy(School1.STUDENT.id()).isRefused(403);
    }
}
