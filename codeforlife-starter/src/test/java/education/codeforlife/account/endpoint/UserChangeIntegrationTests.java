package education.codeforlife.account.endpoint;

import static education.codeforlife.account.endpoint.UserPermissions.ANSWERS_REQUEST;
import static education.codeforlife.account.endpoint.UserPermissions.IS_SELF;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.caller.IsIndependent;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.SyncedWithGoogle;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users change their own account. */
class UserChangeIntegrationTests extends AccountEndpointTest {

    private static final long ID = NoSchool.INDEPENDENT.id();
    private static final String EMAIL = "independent@noschool.example";
    private static final String NEW_EMAIL = "countess@example.com";

    UserChangeIntegrationTests() {
        super(AccountUserViewSet.class);
    }

    private static String passwordOf(KnownUser user) {
        return Credentials.of(user).password();
    }

    @Test
    void permissionsAreThoseOfTheContract() {
        assertAllPermissions(rules -> {
            rules.on(LIST, RETRIEVE).permit(isAuthenticated());
            rules.on("register", "verifyEmailAddress", "requestPasswordReset", "resetPassword", "registerToNewsletter")
                    .permit(allowAny());
            rules.on("sync").permit(new SyncedWithGoogle());
            rules.on(PARTIAL_UPDATE).permit(IS_SELF);
            rules.on(PARTIAL_UPDATE).when("last_name", "email").permit(IS_SELF.and(new IsStudent().not()));
            rules.on(PARTIAL_UPDATE).when("requesting_to_join_class").permit(IS_SELF.and(new IsIndependent()));
            rules.on(DESTROY).permit(IS_SELF.and(new IsIndependent()));
            rules.on("handleJoinClassRequest")
                    .permit(new IsTeacher().inSchool(true).and(ANSWERS_REQUEST))
                    .after(new IsTeacher());
        });
    }

    @Test
    void namesAreChanged() {
        client.loginAs(NoSchool.INDEPENDENT).partialUpdate(ID, Map.of("first_name", "Ada", "last_name", "Byron"));
        client.loginAs(School1.ADMIN).partialUpdate(School1.ADMIN.id(), Map.of("last_name", "Byron"));
        client.loginAs(NoSchool.INDEPENDENT).partialUpdate(ID, Map.of());
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(ID, Map.of("first_name", ""))
                .hasErrors(Map.of("first_name", List.of("This field may not be blank.")));
    }

    @Test
    void changeOfAnotherUserIsRefused() {
        var body = Map.of("first_name", "Ada");
        client.partialUpdate(ID, body).isRefused(403);
        client.loginAs(NoSchool.REQUESTER).partialUpdate(ID, body).isRefused(404);
        client.loginAs(School1.ADMIN).partialUpdate(School1.TEACHER.id(), body).isRefused(403);
        client.loginAs(School1.TEACHER)
                .partialUpdate(NoSchool.REQUESTER.id(), body)
                .isRefused(403);
        client.loginAs(School1.STUDENT)
                .partialUpdate(School1.CLASSMATE.id(), body)
                .isRefused(403);
        client.loginAs(School2.ADMIN).partialUpdate(School1.TEACHER.id(), body).isRefused(404);
    }

    @Test
    void studentHasAFirstNameThatIsFreeInTheClass() {
        var student = client.loginAs(School1.STUDENT);
        var id = School1.STUDENT.id();
        student.partialUpdate(id, Map.of("first_name", "Grace"));
        student.partialUpdate(id, Map.of("first_name", "grace"));
        student.partialUpdate(id, Map.of("first_name", "CLASSMATE"))
                .hasErrors(Map.of(
                        "first_name",
                        List.of("This name already exists in the class. Please choose a different name.")));
        student.partialUpdate(id, Map.of("last_name", "Hopper")).isRefused(403);
        student.partialUpdate(id, Map.of("email", NEW_EMAIL, "current_password", passwordOf(School1.STUDENT)))
                .isRefused(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password"})
    void credentialsNeedTheCurrentPassword(String field) {
        var value = field.equals("email") ? NEW_EMAIL : OTHER_PASSWORD;
        var self = client.loginAs(NoSchool.INDEPENDENT);

        self.partialUpdate(ID, Map.of(field, value))
                .hasErrors(Map.of(
                        "__all__", List.of("Current password is required when updating fields: email, password.")));
        self.partialUpdate(ID, Map.of(field, value, "current_password", "wrong"))
                .hasErrors(Map.of("current_password", List.of("Does not match the current password.")));
        mailer.hasSentNothing();
    }

    @Test
    void passwordIsChangedAndSessionsEnd() {
        for (var user : List.of(NoSchool.INDEPENDENT, School1.TEACHER, School1.STUDENT)) {
            var self = client.loginAs(Credentials.of(user));
            self.partialUpdate(user.id(), Map.of("password", OTHER_PASSWORD, "current_password", passwordOf(user)))
                    .hasStatus(200);

            assertThat(hasPassword(user.id(), OTHER_PASSWORD)).isTrue();
            self.retrieve(user.id()).isRefused(403);
        }
    }

    @Test
    void weakPasswordIsRefused() {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(ID, Map.of("password", "Sh0rt-", "current_password", passwordOf(NoSchool.INDEPENDENT)))
                .hasErrors(Map.of(
                        "password", List.of("This password is too short. It must contain at least 8 characters.")));
    }

    private String changeEmail(String email) {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(ID, Map.of("email", email, "current_password", passwordOf(NoSchool.INDEPENDENT)))
                .hasStatus(200)
                .hasField("email", EMAIL);
        return token(mail(email, AccountMail.VERIFY_NEW_EMAIL_ADDRESS));
    }

    @Test
    void newAddressCountsOnceItIsProved() {
        var token = changeEmail(NEW_EMAIL);
        mail(EMAIL, AccountMail.EMAIL_ADDRESS_WILL_CHANGE).with("new_email_address", NEW_EMAIL);
        assertThat(row(ID).getEmail()).isEqualTo(EMAIL);

        client.action("GET", ID, "verify-email-address/" + token, null)
                .isRedirect("http://localhost:5173/login/independent");

        assertThat(row(ID).getEmail()).isEqualTo(NEW_EMAIL);
        assertThat(row(ID).isVerified()).isTrue();
        client.action("GET", ID, "verify-email-address/" + token, null).hasErrors(BAD_TOKEN);
    }

    @Test
    void linkToChangedAddressDies() {
        var token = "verify-email-address/" + changeEmail(NEW_EMAIL);
        client.action("GET", NoSchool.REQUESTER.id(), token, null).hasErrors(BAD_TOKEN);

        var other = changeEmail("other@example.com");
        client.action("GET", ID, "verify-email-address/" + other, null).hasStatus(303);
        client.action("GET", ID, token, null).hasErrors(BAD_TOKEN);
    }

    @Test
    void linkToChangedAddressExpires() {
        var token = changeEmail(NEW_EMAIL);
        clock.advance(Duration.ofDays(1));

        client.action("GET", ID, "verify-email-address/" + token, null).hasErrors(BAD_TOKEN);
    }

    @Test
    void linkToChangedAddressDiesWithAChangeOfPassword() {
        var token = changeEmail(NEW_EMAIL);
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(
                        ID, Map.of("password", OTHER_PASSWORD, "current_password", passwordOf(NoSchool.INDEPENDENT)))
                .hasStatus(200);

        client.action("GET", ID, "verify-email-address/" + token, null).hasErrors(BAD_TOKEN);
    }

    @Test
    void addressAndPasswordAreChangedTogether() {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(
                        ID,
                        Map.of(
                                "email", NEW_EMAIL,
                                "password", OTHER_PASSWORD,
                                "current_password", passwordOf(NoSchool.INDEPENDENT)))
                .hasStatus(200);
        var token = token(mail(NEW_EMAIL, AccountMail.VERIFY_NEW_EMAIL_ADDRESS));

        client.action("GET", ID, "verify-email-address/" + token, null).hasStatus(303);
    }

    @Test
    void addressOfAnotherUserIsAnsweredAlike() {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(
                        ID,
                        Map.of("email", "Admin@school1.example", "current_password", passwordOf(NoSchool.INDEPENDENT)))
                .hasStatus(200)
                .hasField("email", EMAIL);

        mail(EMAIL, AccountMail.EMAIL_ADDRESS_WILL_CHANGE);
        mail("admin@school1.example", AccountMail.ALREADY_REGISTERED);
        assertThat(mailer.mails()).hasSize(2);
    }

    @Test
    void addressThatIsTakenBeforeItIsProvedIsRefused() {
        var token = changeEmail(NEW_EMAIL);
        jdbc.sql("update codeforlife.users set email = :e, normalized_email = :e where id = 124")
                .param("e", NEW_EMAIL)
                .update();

        client.action("GET", ID, "verify-email-address/" + token, null).hasErrors(BAD_TOKEN);
        assertThat(row(ID).getEmail()).isEqualTo(EMAIL);
    }

    @Test
    void requestThatIsRefusedSendsNoMail() {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(
                        ID,
                        fields(
                                "email",
                                NEW_EMAIL,
                                "password",
                                "Sh0rt-",
                                "requesting_to_join_class",
                                "ZZZ99",
                                "current_password",
                                passwordOf(NoSchool.INDEPENDENT)))
                .hasErrors(Map.of(
                        "password", List.of("This password is too short. It must contain at least 8 characters."),
                        "requesting_to_join_class", List.of("Class does not exist or does not accept join requests.")));
        mailer.hasSentNothing();
    }

    @Test
    void invalidAddressIsRefused() {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(ID, Map.of("email", "ada", "current_password", passwordOf(NoSchool.INDEPENDENT)))
                .hasErrors(Map.of("email", List.of("Enter a valid email address.")));
    }

    @Test
    void independentAsksToJoinAClassAndWithdraws() {
        var self = client.loginAs(NoSchool.INDEPENDENT);
        self.partialUpdate(ID, Map.of("requesting_to_join_class", School1.CLASS_A_CODE));
        self.partialUpdate(ID, fields("requesting_to_join_class", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {School1.CLASS_B_CODE, "ZZZ99", "", "aaa01"})
    void classThatTakesNoRequestsIsAnsweredAsAnUnknownOne(String code) {
        client.loginAs(NoSchool.INDEPENDENT)
                .partialUpdate(ID, Map.of("requesting_to_join_class", code))
                .hasErrors(Map.of(
                        "requesting_to_join_class", List.of("Class does not exist or does not accept join requests.")));
    }

    @Test
    void onlyIndependentsAskToJoinAClass() {
        var body = Map.of("requesting_to_join_class", School1.CLASS_A_CODE);
        client.loginAs(NoSchool.TEACHER)
                .partialUpdate(NoSchool.TEACHER.id(), body)
                .isRefused(403);
        client.loginAs(School1.STUDENT)
                .partialUpdate(School1.STUDENT.id(), body)
                .isRefused(403);
    }

    @Test
    void onlyIndependentsCloseTheirAccountHere() {
        client.destroy(ID).isRefused(403);
        client.loginAs(NoSchool.REQUESTER).destroy(ID).isRefused(404);
        client.loginAs(School1.TEACHER).destroy(NoSchool.REQUESTER.id()).isRefused(403);
        client.loginAs(School1.TEACHER).destroy(School1.TEACHER.id()).isRefused(403);
        client.loginAs(School1.STUDENT).destroy(School1.STUDENT.id()).isRefused(403);
        client.loginAs(School1.ADMIN).destroy(School1.STUDENT.id()).isRefused(403);
    }
}
