package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.user.test.SecondFactor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class TeacherInvitationViewSetIntegrationTests extends SchoolEndpointTest {

    private static final String PATH = "schools/teacher-invitations/";
    private static final String NEW_USER =
            "{'first_name': 'Ida', 'last_name': 'Rhodes', 'password': 'Tr0ub4dor&3-horse', 'add_to_newsletter': true}";
    private static final String BODY = "{'invited_teacher_first_name': 'Ida', 'invited_teacher_last_name': 'Rhodes',"
            + " 'invited_teacher_email': '%s', 'invited_teacher_is_admin': %s}";

    private record Invited(long id, String token) {}

    private Invited invite(String email, boolean admin) {
        var answer = send(School1.ADMIN, "POST", PATH, BODY.formatted(email, admin));
        assertThat(answer.status()).isEqualTo(201);
        return new Invited(answer.body().get("id").asLong(), mailedToken(email));
    }

    private String mailedToken(String email) {
        var link =
                mailer.to(email).hasSent(campaign(AccountMail.INVITE_TEACHER)).value("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static long campaign(AccountMail mail) {
        return mail.ordinal() + 1L;
    }

    private String answer(Invited invited, String how, String more) {
        return ask(
                null,
                "DELETE",
                PATH + invited.id() + "/" + how + "/",
                "{'token': '%s'%s}".formatted(invited.token(), more));
    }

    private void expire() {
        jdbc.sql("update codeforlife.teacher_invitations set expires_at = now() - interval '1 second'")
                .update();
    }

    @Test
    void invitedTeacherGetsAMailWithATokenThatIsStoredHashed() {
        var answer = send(School1.ADMIN, "POST", PATH, BODY.formatted("ida@example.com", "false"));

        assertThat(text(answer))
                .startsWith("201 {'id':")
                .endsWith("'invited_teacher_first_name':'Ida','invited_teacher_last_name':'Rhodes',"
                        + "'invited_teacher_email':'ida@example.com','invited_teacher_is_admin':false}");
        assertThat(answer.body().propertyNames()).contains("expires_at").doesNotContain("token");
        var token = mailedToken("ida@example.com");
        assertThat(token).hasSize(32);
        assertThat(value("select i::text from codeforlife.teacher_invitations i"))
                .doesNotContain(token);
        assertThat(value("select (expires_at > now() + interval '29 days 23 hours' and expires_at < now() + interval"
                        + " '31 days')::text from codeforlife.teacher_invitations"))
                .isEqualTo("true");
        mailer.to("ida@example.com")
                .hasSent(campaign(AccountMail.INVITE_TEACHER))
                .with("first_name", "Ida")
                .with("school", "School 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                | 'invited_teacher_is_admin':['This field is required.']",
                "{'invited_teacher_first_name': 'Ida', 'invited_teacher_last_name': 'R', 'invited_teacher_email': 'x', 'invited_teacher_is_admin': false} | {'invited_teacher_email':['Enter a valid email address.']}",
                "{'invited_teacher_first_name': ' ', 'invited_teacher_last_name': 'R', 'invited_teacher_email': 'x@x.org', 'invited_teacher_is_admin': 1} | {'invited_teacher_first_name':['This field may not be blank.'],'invited_teacher_is_admin':['Must be a valid boolean.']}"
            })
    void invitationIsRefusedAndNotMailed(String body, String errors) {
        assertThat(ask(School1.ADMIN, "POST", PATH, body)).startsWith("400 ").contains(errors);
        mailer.hasSentNothing();
    }

    @Test
    void onlyAdminsInviteAndSeeInvitations() {
        var invited = invite("ida@example.com", false);
        var others = Arrays.asList(
                null,
                School1.TEACHER,
                School1.STUDENT,
                NoSchool.TEACHER,
                NoSchool.INDEPENDENT,
                SecondFactor.owedBy(School1.ADMIN));
        assertRefused(others, "POST", PATH, BODY.formatted("x@example.com", "false"), 403);
        assertRefused(others, "GET", PATH, null, 403);
        assertRefused(others, "GET", PATH + invited.id() + "/", null, 403);
        assertRefused(others, "DELETE", PATH + invited.id() + "/", null, 403);
        assertRefused(others, "PUT", PATH + invited.id() + "/refresh/", null, 403);
        assertThat(mailer.mails()).hasSize(1);
    }

    @Test
    void invitationsOfOtherSchoolsDoNotExist() {
        var invited = invite("ida@example.com", false);
        assertThat(ask(School2.ADMIN, "GET", PATH, null)).contains("'count':0");
        assertRefused(List.of(School2.ADMIN), "GET", PATH + invited.id() + "/", null, 404);
        assertRefused(List.of(School2.ADMIN), "DELETE", PATH + invited.id() + "/", null, 404);
        assertRefused(List.of(School2.ADMIN), "PUT", PATH + invited.id() + "/refresh/", null, 404);
        assertThat(ask(School1.ADMIN, "GET", PATH, null)).contains("'count':1", "'id':" + invited.id());
        assertThat(ask(School1.ADMIN, "GET", PATH + invited.id() + "/", null)).startsWith("200 ");
    }

    @Test
    void adminsDeleteAnInvitation() {
        var invited = invite("ida@example.com", false);
        assertThat(ask(School1.ADMIN, "DELETE", PATH + invited.id() + "/", null))
                .isEqualTo("204");
        assertThat(answer(invited, "accept", "")).startsWith("404 ");
        assertThat(answer(invited, "reject", "")).startsWith("404 ");
    }

    @Test
    void refreshReplacesTheTokenAndTheLifetime() {
        var invited = invite("ida@example.com", false);
        expire();
        mailer.clear();

        assertThat(ask(School1.ADMIN, "PUT", PATH + invited.id() + "/refresh/", null))
                .startsWith("200 {'id':" + invited.id());

        assertThat(answer(invited, "accept", "")).startsWith("403 ");
        var refreshed = new Invited(invited.id(), mailedToken("ida@example.com"));
        assertThat(answer(refreshed, "accept", ", 'user': " + NEW_USER)).isEqualTo("204");
    }

    @Test
    void invitedTeacherWithAnAccountJoins() {
        assertThat(answer(invite("TEACHER@noschool.example", false), "accept", ""))
                .isEqualTo("204");

        assertThat(value("select school_id || ' ' || is_admin from codeforlife.teachers where id = 221"))
                .isEqualTo("1 false");
        assertThat(count("teacher_invitations")).isZero();
    }

    @Test
    void invitedTeacherJoinsAsAdmin() {
        assertThat(answer(invite("teacher@noschool.example", true), "accept", ""))
                .isEqualTo("204");
        assertThat(value("select school_id || ' ' || is_admin from codeforlife.teachers where id = 221"))
                .isEqualTo("1 true");
    }

    @Test
    void invitedTeacherWithoutAnAccountRegistersWithTheInvitedAddress() {
        var invited = invite("ida@example.com", false);

        assertThat(answer(invited, "accept", "")).isEqualTo("404 {'detail':'No User matches the given query.'}");
        assertThat(answer(invited, "accept", ", 'user': " + NEW_USER.replace("{", "{'email': 'other@example.com', ")))
                .isEqualTo("204");

        assertThat(value("select first_name || ' ' || email || ' ' || is_verified || ' ' || t.school_id"
                        + " from codeforlife.users u join codeforlife.teachers t on t.id = u.teacher_id"
                        + " where normalized_email = 'ida@example.com'"))
                .isEqualTo("Ida ida@example.com true 1");
        assertThat(mailer.contacts()).extracting("address").containsExactly("ida@example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                              | {'user':{'first_name':['This field is required.'],'last_name':['This field is required.'],'password':['This field is required.']}}",
                "{'first_name': 'Ida', 'last_name': 'Rhodes', 'password': 'a'}   | {'user':{'password':["
            })
    void newAccountIsRefusedAndTheInvitationStays(String user, String errors) {
        var invited = invite("ida@example.com", false);
        assertThat(answer(invited, "accept", ", 'user': " + user)).startsWith("400 " + errors);
        assertThat(count("teacher_invitations")).isEqualTo(1);
        assertThat(value("select id::text from codeforlife.users where normalized_email = 'ida@example.com'"))
                .isNull();
    }

    @Test
    void expiredInvitationIsGone() {
        var invited = invite("teacher@noschool.example", false);
        expire();
        assertThat(answer(invited, "accept", "")).isEqualTo("410 {'detail':'The invitation has expired.'}");
        assertThat(answer(new Invited(invited.id(), "wrong"), "accept", "")).startsWith("403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher@school2.example", "admin@school1.example", "independent@noschool.example"})
    void accountThatCannotJoinIsAConflict(String email) {
        assertThat(answer(invite(email, false), "accept", ", 'user': " + NEW_USER))
                .startsWith("409 ");
        assertThat(count("teacher_invitations")).isEqualTo(1);
    }

    @Test
    void accountWithAnUnverifiedAddressIsAConflict() {
        var email = "teacher@noschool.example";
        jdbc.sql("update codeforlife.users set is_verified = false where email = ?")
                .param(email)
                .update();

        assertThat(answer(invite(email, true), "accept", "")).startsWith("409 ");
        assertThat(count("teacher_invitations")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject"})
    void wrongTokenIsForbidden(String how) {
        var invited = invite("teacher@noschool.example", false);
        var other = invite("google@noschool.example", false);
        for (var token : List.of("", "wrong", other.token(), invited.token().toUpperCase(java.util.Locale.ROOT))) {
            assertThat(answer(new Invited(invited.id(), token), how, ", 'user': 5"))
                    .isEqualTo(ANONYMOUS);
        }
        assertThat(ask(School1.ADMIN, "DELETE", PATH + invited.id() + "/" + how + "/", "{}"))
                .isEqualTo(FORBIDDEN);
        assertThat(ask(null, "DELETE", PATH + invited.id() + "/" + how + "/", "{'token': 5}"))
                .isEqualTo(ANONYMOUS);
        assertThat(answer(new Invited(999, invited.token()), how, "")).startsWith("404 ");
        assertThat(count("teacher_invitations")).isEqualTo(2);
    }

    @Test
    void invitationIsAcceptedOnceThoughTwoRequestsComeAtOnce() {
        var invited = invite("ida@example.com", false);
        Supplier<String> accept =
                () -> answer(invited, "accept", ", 'user': " + NEW_USER).substring(0, 3);
        assertThat(atOnce(List.of(accept, accept))).containsExactlyInAnyOrder("204", "404");
    }

    @Test
    void ofTwoInvitationsOfSchoolsAtOnceOneIsAccepted() {
        var first = invite("teacher@noschool.example", false);
        mailer.clear();
        var other = send(School2.ADMIN, "POST", PATH, BODY.formatted("teacher@noschool.example", "false"));
        var second = new Invited(other.body().get("id").asLong(), mailedToken("teacher@noschool.example"));

        assertThat(atOnce(List.<Supplier<String>>of(
                        () -> answer(first, "accept", "").substring(0, 3),
                        () -> answer(second, "accept", "").substring(0, 3))))
                .containsExactlyInAnyOrder("204", "409");
    }

    @Test
    void rejectionIsMailedToTheInviterAndTheAdmins() {
        var invited = invite("ida@example.com", false);
        jdbc.sql("update codeforlife.teachers set is_admin = true where id = 203")
                .update();
        jdbc.sql("update codeforlife.teachers set is_admin = false where id = 201")
                .update();

        assertThat(answer(invited, "reject", "")).isEqualTo("204");

        for (var address : List.of("admin@school1.example", "colleague@school1.example")) {
            mailer.to(address)
                    .hasSent(campaign(AccountMail.TEACHER_INVITATION_REJECTED))
                    .with("teacher", "Ida Rhodes");
        }
        assertThat(mailer.mails()).hasSize(3);
        assertThat(answer(invited, "accept", "")).startsWith("404 ");
    }

    @Test
    void invitationsGoWithTheSchool() {
        invite("ida@example.com", false);
        assertThat(ask(School1.ADMIN, "DELETE", "schools/1/", null)).isEqualTo("204");
        assertThat(count("teacher_invitations")).isZero();
    }

    @Test
    void invitationsAreDeletedAMonthAfterTheyExpired(@Autowired List<ExpiredRows> all) {
        var rows = all.stream()
                .filter(each -> each.name().equals("teacher_invitations"))
                .findFirst()
                .orElseThrow();
        invite("ida@example.com", false);
        expire();
        assertThat(rows.removeUpTo(10)).isZero();

        jdbc.sql("update codeforlife.teacher_invitations set expires_at = now() - interval '31 days'")
                .update();
        assertThat(rows.removeUpTo(10)).isEqualTo(1);
    }
}
