package education.codeforlife.docs;

import static education.codeforlife.validation.CharSet.UNICODE_ALPHANUMERIC;

import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.validation.AccessCode;
import education.codeforlife.validation.AllowedCharacters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

final class ValidationSample {

    record SchoolWrite(
            @NotBlank @Size(max = 200) @AllowedCharacters(value = UNICODE_ALPHANUMERIC, spaces = true, special = "'.")
            String name,

            @AccessCode String classId) {}

    record PersonWrite(
            @FirstName String firstName, @LastName String lastName) {}

    private ValidationSample() {}
}
