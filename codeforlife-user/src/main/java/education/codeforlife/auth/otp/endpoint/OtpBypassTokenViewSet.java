package education.codeforlife.auth.otp.endpoint;

import static education.codeforlife.request.Action.LIST;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.caller.HasAuthFactor;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.TeacherUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.ShownOnce;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.OtpBypassToken;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import java.util.Objects;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code otp-bypass-tokens/}: teachers with one-time passwords get tokens that replace them, and see how many are left.
 *
 * <p>A service extends it, and its class takes the path.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("otp-bypass-tokens")
public class OtpBypassTokenViewSet<R> extends GenericViewSet<OtpBypassToken, Long>
        implements ListAction<OtpBypassToken, Long, R> {

    private final Reader<OtpBypassToken, R> reader;
    private final OtpBypassTokens tokens;

    /**
     * A new token, which is shown this once. Its text does not contain it.
     *
     * @since 0.1.0
     */
    public record NewToken(@ShownOnce String token) {

        @Override
        public String toString() {
            return "NewToken[…]";
        }
    }

    /** Makes the bean of the library. */
    @Internal
    public static OtpBypassTokenViewSet<OtpBypassTokenRead> of(OtpBypassTokens tokens) {
        return new OtpBypassTokenViewSet<>(
                token -> new OtpBypassTokenRead(Objects.requireNonNull(token.getId()), false), tokens);
    }

    protected OtpBypassTokenViewSet(Reader<OtpBypassToken, R> reader, OtpBypassTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        var hasFactor = new IsTeacher().and(new HasAuthFactor(AuthFactorType.OTP));
        rules.on(LIST).permit(hasFactor);
        rules.on("generate").permit(hasFactor);
    }

    @Override
    protected Specification<OtpBypassToken> scope(RequestUser user, Action action) {
        return user instanceof KnownUser known
                ? RowAttribute.of(OtpBypassToken.class, "user.id").is(known.id())
                : SubSelect.anyOf(OtpBypassToken.class, List.of());
    }

    @Override
    public Reader<OtpBypassToken, R> reader() {
        return reader;
    }

    /** Replaces the tokens of the caller. */
    @PostMapping("generate")
    @ResponseStatus(HttpStatus.CREATED)
    public List<NewToken> generate() {
        var user = user().as(TeacherUser.class).account().id();
        return tokens.regenerate(user).stream().map(NewToken::new).toList();
    }
}
