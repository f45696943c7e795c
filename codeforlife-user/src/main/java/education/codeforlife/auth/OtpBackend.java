package education.codeforlife.auth;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import education.codeforlife.validation.FormLength;

/**
 * Proves that a user has their authenticator app, by the code that it shows now.
 *
 * @since 0.1.0
 */
public final class OtpBackend implements FactorBackend<OtpBackend.Form> {

    /** What is asked for. */
    public record Form(
            @Untrimmed @AllowedCharacters(CharSet.ASCII_NUMERIC) @FormLength(min = 6, max = 6)
            String otp) {}

    private final OtpFactors factors;

    public OtpBackend(OtpFactors factors) {
        this.factors = factors;
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
