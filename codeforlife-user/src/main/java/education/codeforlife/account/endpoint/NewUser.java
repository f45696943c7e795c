package education.codeforlife.account.endpoint;

import education.codeforlife.account.NewAccount;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The form of a registration. Its text does not contain any of it. */
sealed interface NewUser {

    NewAccount account();

    boolean addToNewsletter();

    /** An independent. */
    record Independent(
            @FirstName String firstName,
            @LastName String lastName,
            @NotBlank String email,
            @NotBlank @Untrimmed String password,
            @NotNull LocalDate dateOfBirth,
            boolean addToNewsletter)
            implements NewUser {

        @Override
        public NewAccount account() {
            return new NewAccount(firstName, lastName, email, password);
        }

        @Override
        public String toString() {
            return "NewUser.Independent[…]";
        }
    }

    /** A teacher. */
    record Teacher(
            @FirstName String firstName,
            @LastName String lastName,
            @NotBlank String email,
            @NotBlank @Untrimmed String password,
            boolean addToNewsletter)
            implements NewUser {

        @Override
        public NewAccount account() {
            return new NewAccount(firstName, lastName, email, password);
        }

        @Override
        public String toString() {
            return "NewUser.Teacher[…]";
        }
    }

    /** The body of a teacher's registration. */
    record TeacherForm(@NotNull @Valid Teacher user) {}
}
