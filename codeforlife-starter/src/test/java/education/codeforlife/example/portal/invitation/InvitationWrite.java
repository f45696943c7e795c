package education.codeforlife.example.portal.invitation;

import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

record InvitationWrite(
        @FirstName String invitedTeacherFirstName,
        @LastName String invitedTeacherLastName,
        @NotBlank @Email String invitedTeacherEmail,
        @NotNull Boolean invitedTeacherIsAdmin) {}
