package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.Account;
import education.codeforlife.caller.IndependentUser;
import education.codeforlife.permission.test.PermissionMatrix;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matrix of all endpoints of the library. */
class PermissionMatrixTests extends SchoolEndpointTest {

    private PermissionMatrix matrix() {
        var google = new IndependentUser(new Account(1, Set.of(), Set.of(), false, "subject"), null);
        return PermissionMatrix.of(context).with("independent with Google", google);
    }

    @Test
    void theMatrixTellsWhoMayDoWhat() {
        matrix().isAsIn(Path.of("../docs/permission-matrix.md"));
    }

    @Test
    void callersWithAndWithoutAProvedFactorDiffer() {
        assertThat(matrix().toString())
                .contains("| `generate` | POST otp-bypass-tokens/generate/ | – | – | yes with second factor |")
                .contains("| `getOtpSecret` | GET auth-factors/get-otp-secret/ | – | – | yes without second factor |");
    }
}
