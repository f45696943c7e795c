package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Teachers answer independents who ask to join a class. */
class JoinRequestIntegrationTests extends AccountEndpointTest {

    private static final String PATH = "handle-join-class-request";
    private static final long ID = NoSchool.REQUESTER.id();
    private static final Map<String, ?> ACCEPT = Map.of("accept", true);

    JoinRequestIntegrationTests() {
        super(AccountUserViewSet.class);
    }

    @Test
    void acceptedIndependentIsAStudentOfTheClass() {
        client.loginAs(School1.TEACHER)
                .update(ID, PATH, ACCEPT)
                .hasField("student", fields("id", 324, "klass", School1.CLASS_A_CODE, "school", School1.ID))
                .hasField("email", "")
                .hasField("last_name", "")
                .hasField("requesting_to_join_class", null);

        var login = new Credentials("Independent", Credentials.of(ID).password(), School1.CLASS_A_CODE);
        client.loginAs(login).retrieve(ID).hasField("first_name", "Independent");
    }

    @Test
    void adminAcceptsUnderAnotherName() {
        client.loginAs(School1.ADMIN)
                .update(ID, PATH, Map.of("accept", true, "first_name", "Ida"))
                .hasField("first_name", "Ida");
    }

    @Test
    void rejectedIndependentNoLongerAsks() {
        client.loginAs(School1.TEACHER)
                .update(ID, PATH, Map.of("accept", false))
                .hasField("requesting_to_join_class", null)
                .hasField("student", null);
        client.loginAs(School1.TEACHER).update(ID, PATH, ACCEPT).isRefused(404);
    }

    @Test
    void nameThatIsTakenInTheClassIsRefused() {
        client.loginAs(School1.TEACHER)
                .update(ID, PATH, Map.of("accept", true, "first_name", "STUDENT"))
                .hasErrors(Map.of(
                        "first_name",
                        List.of("This name already exists in the class. Please choose a different name.")));
        jdbc.sql(
                        "update codeforlife.users set first_name = 'Student', normalized_first_name = 'student' where id = 124")
                .update();
        client.loginAs(School1.TEACHER)
                .update(ID, PATH, ACCEPT)
                .hasErrors(Map.of(
                        "first_name",
                        List.of("This name already exists in the class. Please choose a different name.")));
        client.loginAs(School1.TEACHER)
                .update(ID, PATH, Map.of())
                .hasErrors(Map.of("accept", List.of("This field is required.")));
    }

    @Test
    void othersAreRefused() {
        client.update(ID, PATH, ACCEPT).isRefused(403);
        client.loginAs(NoSchool.REQUESTER).update(ID, PATH, ACCEPT).isRefused(403);
        client.loginAs(NoSchool.TEACHER).update(ID, PATH, ACCEPT).isRefused(403);
        client.loginAs(School1.STUDENT).update(ID, PATH, ACCEPT).isRefused(403);
        client.loginAs(School1.COLLEAGUE).update(ID, PATH, ACCEPT).isRefused(404);
        client.loginAs(School2.ADMIN).update(ID, PATH, ACCEPT).isRefused(404);
        client.loginAs(School2.TEACHER).update(ID, PATH, ACCEPT).isRefused(404);
    }

    @Test
    void userWithoutRequestIsRefused() {
        client.loginAs(School1.ADMIN).update(School1.STUDENT.id(), PATH, ACCEPT).isRefused(403);
        client.loginAs(School1.ADMIN).update(School1.TEACHER.id(), PATH, ACCEPT).isRefused(403);
        client.loginAs(School1.ADMIN)
                .update(NoSchool.INDEPENDENT.id(), PATH, ACCEPT)
                .isRefused(404);
        assertThat(row(NoSchool.INDEPENDENT.id()).getEmail()).isNotEmpty();
    }
}
