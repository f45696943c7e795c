package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.UserEmail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The bodies that admins and invited teachers send about invitations. Their texts do not contain any of it. */
final class InvitationWrites {

    private InvitationWrites() {}

    record InvitationWrite(
            @FirstName String invitedTeacherFirstName,
            @LastName String invitedTeacherLastName,
            @UserEmail String invitedTeacherEmail,
            @NotNull Boolean invitedTeacherIsAdmin) {

        @Override
        public String toString() {
            return "InvitationWrite[…]";
        }
    }

    /** @param user absent if the address has an account */
    record Acceptance(@NotBlank String token, @Valid NewTeacher user) {

        @Override
        public String toString() {
            return "Acceptance[…]";
        }
    }

    /** An account with the address that was invited. */
    record NewTeacher(
            @FirstName String firstName,
            @LastName String lastName,
            @NotBlank @Untrimmed String password,
            Boolean addToNewsletter) {

        @Override
        public String toString() {
            return "NewTeacher[…]";
        }
    }

    record Rejection(@NotBlank String token) {

        @Override
        public String toString() {
            return "Rejection[…]";
        }
    }
}
