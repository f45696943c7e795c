package education.codeforlife.example.portal;

import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.caller.HasAuthFactor;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.OtpBypassToken;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@ViewSet("otp-bypass-tokens")
class BypassTokenViewSet extends GenericViewSet<OtpBypassToken, Long> {

    record Shown(String token) {}

    private final OtpBypassTokens tokens;

    BypassTokenViewSet(OtpBypassTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on("generate").permit(new HasAuthFactor(AuthFactorType.OTP));
    }

    @PostMapping("generate")
    @ResponseStatus(HttpStatus.CREATED)
    List<Shown> generate() {
        return tokens.regenerate(user().as(KnownUser.class).id()).stream()
                .map(Shown::new)
                .toList();
    }
}
