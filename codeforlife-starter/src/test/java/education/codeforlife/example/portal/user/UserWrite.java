package education.codeforlife.example.portal.user;

import education.codeforlife.serializer.Unmapped;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record UserWrite(
        @FirstName String firstName,
        @LastName String lastName,
        @Unmapped @NotBlank @Email String email,
        @Unmapped @Untrimmed String password,
        @Unmapped @Untrimmed String currentPassword,
        @Unmapped @Nullable String requestingToJoinClass) {}
