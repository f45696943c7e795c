package education.codeforlife.auth.otp;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.FactorBackend;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import education.codeforlife.validation.FormLength;

/**
 * Proves a second factor by the code that the user's authenticator app shows now.
 *
 * @since 0.1.0
 */
@Internal
public final class OtpBackend implements FactorBackend<OtpBackend.Form> {

    /** The form. */
    record Form(
            @Untrimmed @AllowedCharacters(CharSet.ASCII_NUMERIC) @FormLength(min = 6, max = 6)
            String otp) {}

    private final OtpFactors factors;

    private OtpBackend(OtpFactors factors) {
        this.factors = factors;
    }

    /** Returns the backend on the given beans. */
    public static OtpBackend of(OtpFactors factors) {
        return new OtpBackend(factors);
    }

    @Override
    public String path() {
        return "login-with-otp";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return "Please enter the correct one-time password.";
    }

    @Override
    public AuthFactorType factor() {
        return AuthFactorType.OTP;
    }

    @Override
    public boolean proves(KnownUser user, Form form) {
        return factors.accept(user.id(), form.otp());
    }
}
