package education.codeforlife.docs;

import static education.codeforlife.validation.CharSet.UNICODE_ALPHANUMERIC;

import education.codeforlife.validation.AccessCode;
import education.codeforlife.validation.AllowedCharacters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

final class ValidationSample {

    record SchoolWrite(
            @NotBlank @Size(max = 200) @AllowedCharacters(value = UNICODE_ALPHANUMERIC, spaces = true, special = "'.")
            String name,

            @AccessCode String classId) {}

    private ValidationSample() {}
}
