package education.codeforlife.benchmark.micro;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Permissions;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A rule of three permissions and the row, as an update asks it: before the body, with its fields, and afterwards. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PermissionBenchmark {

    private record Teacher(long school, boolean admin) implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }

    private record Row(long school) {}

    private static final Permission SAME_SCHOOL = Permissions.onObject(
            "SAME_SCHOOL", Row.class, (user, row) -> user instanceof Teacher teacher && teacher.school == row.school);
    private static final Permission ADMIN =
            Permissions.onObject("ADMIN", Row.class, (user, row) -> user instanceof Teacher teacher && teacher.admin);

    private final Rule rule = rule();
    private final RequestUser user = new Teacher(7, false);
    private final Row row = new Row(7);
    private final Set<String> fields = Set.of("name");
    private final SentSecrets secrets = SentSecrets.NONE;

    private static Rule rule() {
        var rules = new PermissionRules();
        rules.on(Action.PARTIAL_UPDATE)
                .permit(Permissions.isAuthenticated().and(SAME_SCHOOL).and(ADMIN.not()));
        return Objects.requireNonNull(
                rules.compile(Set.of(Action.PARTIAL_UPDATE)).get(Action.PARTIAL_UPDATE));
    }

    @Benchmark
    public boolean decide() {
        return rule.mayPermit(user)
                && rule.mayPermit(user, row)
                && rule.permits(user, row, fields, secrets)
                && rule.permitsAfter(user, row, fields, secrets);
    }
}
