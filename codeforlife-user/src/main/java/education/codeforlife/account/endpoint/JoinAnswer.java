package education.codeforlife.account.endpoint;

import education.codeforlife.user.FirstName;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's answer to an independent who asks to join a class.
 *
 * @param firstName the name in the class; that of the independent if it is not sent
 */
record JoinAnswer(
        @NotNull Boolean accept,

        @Nullable
        @Size(min = 1, max = FirstName.MAX_LENGTH)
        @AllowedCharacters(value = CharSet.UNICODE_ALPHANUMERIC, spaces = true, special = "-'")
        String firstName) {}
