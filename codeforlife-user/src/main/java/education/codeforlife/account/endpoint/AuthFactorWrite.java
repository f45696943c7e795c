package education.codeforlife.account.endpoint;

import education.codeforlife.user.AuthFactorType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A second factor that a teacher turns on.
 *
 * @param otp the code that the teacher's app shows now
 */
record AuthFactorWrite(@NotNull AuthFactorType type, @NotBlank String otp) {

    @Override
    public String toString() {
        return "AuthFactorWrite[type=" + type + "]";
    }
}
