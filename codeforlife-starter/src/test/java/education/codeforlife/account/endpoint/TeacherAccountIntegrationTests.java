package education.codeforlife.account.endpoint;

import static education.codeforlife.account.endpoint.UserPermissions.ADMINISTERS_TEACHER;
import static education.codeforlife.account.endpoint.UserPermissions.IS_SELF;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.DESTROY;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Teachers register, leave, and become admins. They are known by the ids of their roles. */
class TeacherAccountIntegrationTests extends AccountEndpointTest {

    private static final String ADA = "ada@example.com";
    private static final List<String> LAST = List.of("There must be at least one admin teacher in the school.");
    private static final long ADMIN = School1.ADMIN.teacherId();
    private static final long TEACHER = School1.TEACHER.teacherId();
    private static final long COLLEAGUE = School1.COLLEAGUE.teacherId();

    @Autowired
    private ApplicationContext service;

    TeacherAccountIntegrationTests() {
        super(TeacherViewSet.class);
    }

    private static Map<String, Object> form(String field, Object value) {
        var user = new HashMap<>(Map.<String, Object>of(
                "first_name",
                "Ada",
                "last_name",
                "Lovelace",
                "email",
                ADA,
                "password",
                PASSWORD,
                "add_to_newsletter",
                true));
        user.put(field, value);
        return Map.of("user", user);
    }

    private boolean isAdmin(long teacherId) {
        return jdbc.sql("select is_admin from codeforlife.teachers where id = ?")
                .param(teacherId)
                .query(Boolean.class)
                .single();
    }

    @Test
    void permissionsAreThoseOfTheContract() {
        assertAllPermissions(rules -> {
            rules.on("register").permit(allowAny());
            rules.on(DESTROY).permit(new IsTeacher().and(IS_SELF));
            rules.on("removeFromSchool")
                    .permit(new IsTeacher().inSchool(true).and(IS_SELF.or(ADMINISTERS_TEACHER)))
                    .after(new IsTeacher());
            rules.on("setAdminAccess").permit(new IsTeacher().admin(true).and(ADMINISTERS_TEACHER));
        });
    }

    @Test
    void ofTwoAdminsWhoRevokeEachOtherAtOnceOneStays() throws Exception {
        var admin = client.loginAs(School1.ADMIN);
        admin.update(COLLEAGUE, "set-admin-access", Map.of("is_admin", true)).hasStatus(200);
        var browsers = Map.of(ADMIN, browserOf(School1.COLLEAGUE), COLLEAGUE, browserOf(School1.ADMIN));
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var calls = browsers.entrySet().stream()
                    .map(each -> (Callable<Integer>) () -> {
                        start.await();
                        var path = "/users/teachers/" + each.getKey() + "/set-admin-access/";
                        return each.getValue()
                                .send("PUT", path, Map.of("is_admin", false))
                                .status();
                    })
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) statuses.add(answer.get());
            assertThat(statuses).contains(200).doesNotContain(500);
        } finally {
            threads.shutdownNow();
        }
        assertThat(isAdmin(ADMIN)).isNotEqualTo(isAdmin(COLLEAGUE));
    }

    private Browser browserOf(KnownUser user) {
        var browser = Browser.of(service);
        Credentials.of(user).in(browser);
        return browser;
    }

    @Test
    void teacherIsRegisteredAndProvesTheAddress() {
        var answer = client.create(form("email", ADA)).hasStatus(201);

        assertThat(answer.json().isMissingNode()).isTrue();
        var id = jdbc.sql("select id from codeforlife.users where email = ? and teacher_id is not null")
                .param(ADA)
                .query(Long.class)
                .single();
        var mail = mail(ADA, AccountMail.VERIFY_EMAIL_ADDRESS).with("first_name", "Ada");
        assertThat(mail.value("link")).startsWith("https://account.example.org/users/" + id + "/verify-email-address/");
        assertThat(mailer.contacts()).hasSize(1);
    }

    @Test
    void knownAddressIsAnsweredAlike() {
        client.create(form("email", "Requester@noschool.example")).hasStatus(201);

        mail("requester@noschool.example", AccountMail.ALREADY_REGISTERED);
        assertThat(mailer.mails()).hasSize(1);
        assertThat(mailer.contacts()).isEmpty();
    }

    @Test
    void errorsStandUnderTheUser() {
        client.create(form("email", "ada"))
                .hasErrors(Map.of("user", Map.of("email", List.of("Enter a valid email address."))));
        client.create(form("password", "Sh0rt-"))
                .hasErrors(Map.of(
                        "user",
                        Map.of(
                                "password",
                                List.of("This password is too short. It must contain at least 10 characters."))));
        client.create(Map.of()).hasErrors(Map.of("user", List.of("This field is required.")));
        mailer.hasSentNothing();
    }

    @Test
    void adminGrantsAndRevokesRights() {
        var admin = client.loginAs(School1.ADMIN);
        admin.update(COLLEAGUE, "set-admin-access", Map.of("is_admin", true))
                .hasField("id", School1.COLLEAGUE.id())
                .hasField("teacher", Map.of("id", COLLEAGUE, "school", School1.ID, "is_admin", true));
        admin.update(COLLEAGUE, "set-admin-access", Map.of("is_admin", false)).hasStatus(200);
        assertThat(isAdmin(COLLEAGUE)).isFalse();
    }

    @Test
    void adminStepsDownIfThereIsAnother() {
        var admin = client.loginAs(School1.ADMIN);
        admin.update(ADMIN, "set-admin-access", Map.of("is_admin", false)).hasErrors(Map.of("is_admin", LAST));
        admin.update(COLLEAGUE, "set-admin-access", Map.of("is_admin", true)).hasStatus(200);

        admin.update(ADMIN, "set-admin-access", Map.of("is_admin", false)).hasStatus(200);

        assertThat(isAdmin(ADMIN)).isFalse();
    }

    @Test
    void rightsAreTheAdminsToGrant() {
        var body = Map.of("is_admin", true);
        client.update(TEACHER, "set-admin-access", body).isRefused(403);
        client.loginAs(School1.TEACHER)
                .update(TEACHER, "set-admin-access", body)
                .isRefused(403);
        client.loginAs(School1.STUDENT)
                .update(TEACHER, "set-admin-access", body)
                .isRefused(403);
        client.loginAs(NoSchool.TEACHER)
                .update(NoSchool.TEACHER.teacherId(), "set-admin-access", body)
                .isRefused(403);
        client.loginAs(School2.ADMIN).update(TEACHER, "set-admin-access", body).isRefused(404);
        client.loginAs(School1.ADMIN)
                .update(TEACHER, "set-admin-access", Map.of())
                .hasErrors(Map.of("is_admin", List.of("This field is required.")));
        client.loginAs(School1.ADMIN).update(999, "set-admin-access", body).isRefused(404);
        client.loginAs(School1.ADMIN)
                .update(School1.TEACHER.id(), "set-admin-access", body)
                .isRefused(404); // the id of the user
    }

    @Test
    void teacherLeavesTheSchool() {
        client.loginAs(School1.COLLEAGUE)
                .action("PUT", COLLEAGUE, "remove-from-school", null)
                .hasField("teacher", fields("id", COLLEAGUE, "school", null, "is_admin", false));
    }

    @Test
    void adminRemovesATeacher() {
        client.loginAs(School1.ADMIN)
                .action("PUT", COLLEAGUE, "remove-from-school", Map.of())
                .hasField("id", School1.COLLEAGUE.id());
    }

    @Test
    void teacherWithClassesAndLastAdminStay() {
        client.loginAs(School1.TEACHER)
                .action("PUT", TEACHER, "remove-from-school", null)
                .hasErrors(Map.of("__all__", List.of("Cannot leave school when you have classes assigned to you.")));
        client.loginAs(School1.ADMIN)
                .action("PUT", TEACHER, "remove-from-school", null)
                .isRefused(400);
        client.loginAs(School2.ADMIN)
                .action("PUT", School2.ADMIN.teacherId(), "remove-from-school", null)
                .hasErrors(Map.of("__all__", LAST));
    }

    @Test
    void othersDoNotRemoveATeacher() {
        client.action("PUT", COLLEAGUE, "remove-from-school", null).isRefused(403);
        client.loginAs(School1.TEACHER)
                .action("PUT", COLLEAGUE, "remove-from-school", null)
                .isRefused(403);
        client.loginAs(School1.STUDENT)
                .action("PUT", TEACHER, "remove-from-school", null)
                .isRefused(403);
        client.loginAs(School2.ADMIN)
                .action("PUT", COLLEAGUE, "remove-from-school", null)
                .isRefused(404);
        client.loginAs(NoSchool.TEACHER)
                .action("PUT", NoSchool.TEACHER.teacherId(), "remove-from-school", null)
                .isRefused(403);
    }

    @Test
    void lastAdminOfASchoolWithOtherTeachersDoesNotClose() {
        client.loginAs(School1.ADMIN).destroy(ADMIN).isRefused(409).hasBody(Map.of("detail", LAST.get(0)));
    }

    @Test
    void onlyTeachersCloseTheirOwnAccountHere() {
        client.destroy(COLLEAGUE).isRefused(403);
        client.loginAs(School1.ADMIN).destroy(COLLEAGUE).isRefused(403);
        client.loginAs(School1.STUDENT).destroy(TEACHER).isRefused(403);
        client.loginAs(NoSchool.INDEPENDENT).destroy(COLLEAGUE).isRefused(403);
        client.loginAs(School2.ADMIN).destroy(COLLEAGUE).isRefused(404);
    }
}
