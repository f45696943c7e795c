package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Untrimmed;
import jakarta.validation.constraints.NotNull;

/**
 * The form of a user who follows a link to choose another password.
 *
 * @param password absent if the form only asks whether the token is good
 */
record PasswordForm(
        @NotNull @Untrimmed String token, @Untrimmed String password) {

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
