package education.codeforlife.example.portal;

import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.caller.HasAuthFactor;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.directory.VisibleFactors;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.AuthFactorRepository;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;

@ViewSet("auth-factors")
class FactorViewSet extends GenericViewSet<AuthFactor, Long>
        implements ListAction<AuthFactor, Long, FactorViewSet.FactorRead>,
                CreateAction<AuthFactor, Long, FactorViewSet.FactorWrite, FactorViewSet.FactorRead>,
                DestroyAction<AuthFactor, Long> {

    record FactorWrite(
            @NotNull AuthFactorType type, @NotBlank String otp) {}

    record FactorRead(Long id, AuthFactorType type, Long user) {}

    /** Turns on the factor whose secret the caller got before. */
    private record FactorSerializer(OtpFactors factors, AuthFactorRepository stored)
            implements BatchWriter<AuthFactor, FactorWrite>, Serializer<AuthFactor, FactorWrite, FactorRead> {

        @Override
        public void write(Batch<AuthFactor, FactorWrite> batch) {
            var user = batch.user().as(KnownUser.class).id();
            batch.forEach(row -> turnOn(row, user));
        }

        private void turnOn(Row<AuthFactor, FactorWrite> row, long user) {
            if (stored.find(user, row.data().type()).isPresent()) {
                row.reject("type", "already_exists", "You already have this authentication factor.");
            } else if (!factors.confirm(user, row.data().otp())) {
                row.reject("otp", "invalid", "Invalid OTP.");
            } else {
                row.made(stored.find(user, row.data().type()).orElseThrow());
            }
        }

        @Override
        public FactorRead read(AuthFactor factor) {
            return new FactorRead(
                    factor.getId(), factor.getType(), factor.getUser().getId());
        }
    }

    private final FactorSerializer serializer;
    private final OtpFactors factors;
    private final UserRepository users;

    FactorViewSet(OtpFactors factors, AuthFactorRepository stored, UserRepository users) {
        this.serializer = new FactorSerializer(factors, stored);
        this.factors = factors;
        this.users = users;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(new IsTeacher());
        rules.onWrite().permit(new IsTeacher());
        rules.on("secret").permit(isAuthenticated().and(new HasAuthFactor(AuthFactorType.OTP).not()));
    }

    @Override
    public Reader<AuthFactor, FactorRead> reader() {
        return serializer;
    }

    @Override
    public Serializer<AuthFactor, FactorWrite, FactorRead> creator() {
        return serializer;
    }

    @Override
    protected Specification<AuthFactor> scope(RequestUser caller, Action action) {
        return VisibleFactors.to(caller);
    }

    @Override
    protected FilterSet<AuthFactor> filters() {
        return FilterSet.of(AuthFactor.class).equal("user", "user.id").equal("type", "type");
    }

    @Override
    protected void performDestroy(List<AuthFactor> rows) {
        rows.forEach(factor -> factors.disable(factor.getUser().getId()));
    }

    @GetMapping("get-otp-secret")
    OtpFactors.Setup secret() {
        var id = user().as(KnownUser.class).id();
        return factors.setUp(id, users.findById(id).orElseThrow().getEmail());
    }
}
