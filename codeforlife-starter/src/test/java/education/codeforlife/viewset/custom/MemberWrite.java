package education.codeforlife.viewset.custom;

import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Unmapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the domain handles is marked; the rest is mapped. */
record MemberWrite(
        @Unmapped @NotNull @Valid Person person,
        @Unmapped @Nullable Related<Club> club,
        @Unmapped @Nullable String currentPin,
        @Size(max = 10) String nickname) {

    record Person(@NotBlank String name, @NotBlank @Email String email) {}
}
