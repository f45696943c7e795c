package education.codeforlife.auth;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import education.codeforlife.validation.FormLength;

/**
 * Takes a bypass token for a one-time password, from users who do not have their authenticator app.
 *
 * @since 0.1.0
 */
public final class OtpBypassTokenBackend implements FactorBackend<OtpBypassTokenBackend.Form> {

    /** What is asked for. */
    public record Form(
            @Untrimmed @AllowedCharacters(CharSet.LOWERCASE_ASCII_ALPHA) @FormLength(min = 8, max = 8)
            String token) {}

    private final OtpBypassTokens tokens;

    public OtpBypassTokenBackend(OtpBypassTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String path() {
        return "login-with-otp-bypass-token";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return "Must be exactly 8 characters. A token can only be used once.";
    }

    @Override
    public AuthFactorType factor() {
        return AuthFactorType.OTP;
    }

    @Override
    public boolean proves(KnownUser user, Form form) {
        return tokens.use(user.id(), form.token());
    }
}
