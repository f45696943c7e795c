package education.codeforlife.example.portal.user;

import education.codeforlife.account.NewAccount;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;

record Registration(
        @FirstName String firstName,
        @LastName String lastName,
        @NotBlank @Email String email,
        @NotNull @Untrimmed String password,
        @NotNull @Past LocalDate dateOfBirth) {

    NewAccount account() {
        return new NewAccount(firstName, lastName, email, password);
    }
}

record TeacherRegistration(@NotNull @Valid Person user) {

    record Person(
            @FirstName String firstName,
            @LastName String lastName,
            @NotBlank @Email String email,
            @NotNull @Untrimmed String password) {

        NewAccount account() {
            return new NewAccount(firstName, lastName, email, password);
        }
    }
}
