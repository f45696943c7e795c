package education.codeforlife.auth.otp.endpoint;

import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.caller.HasAuthFactor;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.TeacherUser;
import education.codeforlife.directory.VisibleFactors;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code auth-factors/}: teachers turn on second factors, and remove them; admins list and remove those of the school's
 * teachers, too.
 *
 * <p>A service extends it, and its class takes the path.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("auth-factors")
public class AuthFactorViewSet<R> extends GenericViewSet<AuthFactor, Long>
        implements ListAction<AuthFactor, Long, R>,
                CreateAction<AuthFactor, Long, AuthFactorWrite, R>,
                DestroyAction<AuthFactor, Long> {

    private final Reader<AuthFactor, R> reader;
    private final AuthFactorChanges changes;

    /** Makes the bean of the library. */
    @Internal
    public static <R> AuthFactorViewSet<R> of(Reader<AuthFactor, R> reader, AuthFactorChanges changes) {
        return new AuthFactorViewSet<>(reader, changes);
    }

    protected AuthFactorViewSet(Reader<AuthFactor, R> reader, AuthFactorChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, CREATE, DESTROY).permit(new IsTeacher());
        rules.on("getOtpSecret").permit(new IsTeacher().and(new HasAuthFactor(AuthFactorType.OTP).not()));
    }

    @Override
    protected Specification<AuthFactor> scope(RequestUser user, Action action) {
        return VisibleFactors.to(user);
    }

    @Override
    protected FilterSet<AuthFactor> filters() {
        return FilterSet.of(AuthFactor.class).equal("user", "user.id").equal("type", "type");
    }

    @Override
    public Reader<AuthFactor, R> reader() {
        return reader;
    }

    @Override
    public Serializer<AuthFactor, AuthFactorWrite, R> creator() {
        return new AuthFactorSerializer<>(reader, changes);
    }

    @Override
    protected void performDestroy(List<AuthFactor> rows) {
        rows.forEach(changes::remove);
    }

    /** The secret that the caller's app needs: the same until it is confirmed or expired. */
    @GetMapping("get-otp-secret")
    public OtpFactors.Setup getOtpSecret() {
        return changes.setUp(user().as(TeacherUser.class).account().id());
    }
}
