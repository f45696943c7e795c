package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Unmapped;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The bodies that teachers send about students. */
final class StudentWrites {

    private StudentWrites() {}

    record NewStudentWrite(
            @Unmapped @NotNull Related<SchoolClass> klass,
            @Unmapped @NotNull @Valid Name user) {}

    record Name(@FirstName String firstName) {}

    record Release(@NotNull @Valid Independent user) {

        /** @param firstName may be absent, and stays as it is then */
        record Independent(
                @NotBlank String email,

                @Size(max = FirstName.MAX_LENGTH)
                @AllowedCharacters(value = CharSet.UNICODE_ALPHANUMERIC, spaces = true, special = "-'")
                String firstName) {

            @Override
            public String toString() {
                return "Independent[…]";
            }
        }
    }

    /** @param user may be absent, if the name is free in the class */
    record Transfer(
            @NotNull Related<SchoolClass> klass, @Valid Name user) {}

    /** @param user may be absent, as may be the password: then it is random */
    record Reset(@Valid Password user) {

        record Password(@Untrimmed String password) {

            @Override
            public String toString() {
                return "Password[…]";
            }
        }
    }
}
