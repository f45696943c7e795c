package education.codeforlife.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.user.User;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class TeacherViewSetIntegrationTests extends ModelViewSetTest<User, Long> {

    TeacherViewSetIntegrationTests() {
        super(TeacherViewSet.class);
    }

    @Test
    void teachersRegister() {
        var person = fields(
                "first_name", "Ada", "last_name", "Lovelace", "email", "ada@example.com", "password", "xF7!kq2Zpw9L$");
        client.submit("", Map.of("user", person)).hasStatus(201);
        person.put("email", "not an address");
        client.submit("", Map.of("user", person))
                .hasErrors(Map.of("user", Map.of("email", List.of("Enter a valid email address."))));
    }

    @Test
    void adminsGrantTheirRights() {
        var admin = client.loginAs(School1.ADMIN);
        admin.update(203L, "set-admin-access", Map.of("is_admin", true)).hasStatus(200);
        assertThat(row(203L).getTeacher()).isNotNull();
        admin.update(211L, "set-admin-access", Map.of("is_admin", true)).isRefused(404);
        client.loginAs(School1.TEACHER)
                .update(203L, "set-admin-access", Map.of("is_admin", true))
                .isRefused(403);
    }

    @Test
    void lastAdminStays() {
        var refusal = Map.of("__all__", List.of("There must be at least one admin teacher in the school."));
        client.loginAs(School1.ADMIN)
                .update(201L, "set-admin-access", Map.of("is_admin", false))
                .hasErrors(refusal);
    }

    @Test
    void teachersWithoutClassesLeaveTheirSchool() {
        client.loginAs(School1.COLLEAGUE)
                .action("PUT", 203L, "remove-from-school", null)
                .hasStatus(200);
        client.loginAs(School1.TEACHER)
                .action("PUT", 202L, "remove-from-school", null)
                .isRefused(400);
        client.loginAs(School1.TEACHER)
                .action("PUT", 203L, "remove-from-school", null)
                .isRefused(404);
    }

    @Test
    void teachersCloseTheirOwnAccount() {
        client.loginAs(NoSchool.TEACHER).destroy(221L);
        client.loginAs(School1.ADMIN).destroy(202L).isRefused(404);
    }
}
