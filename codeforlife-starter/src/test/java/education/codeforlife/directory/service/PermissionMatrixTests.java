package education.codeforlife.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.permission.test.PermissionMatrix;
import education.codeforlife.request.RequestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The matrix tells the truth, and fails when the file does not. */
@SpringBootTest
class PermissionMatrixTests {

    @Autowired
    private ApplicationContext service;

    @TempDir
    private Path directory;

    private PermissionMatrix matrix;

    @BeforeEach
    void makeMatrix() {
        matrix = PermissionMatrix.of(service);
    }

    @Test
    void eachActionIsTold() {
        assertThat(matrix.toString())
                .contains(
                        "## `users/` (AccountViewSet)",
                        "## `classes/` (ClassesViewSet)",
                        "## `schools/` (OpenSchoolViewSet)")
                .contains("| `list` | GET users/ | – | – | yes | yes | yes | yes | yes | – | – |  |")
                .contains("| `list` | GET schools/ | yes | yes | yes | yes | yes | yes | yes | yes | yes |  |")
                .contains("| `verify` | PUT users/{id}/verify/ | – | – | yes | yes | yes | – | – | – | – |  |");
    }

    @Test
    void rulesThatNeedTheRowOrTheBodyAreTold() {
        assertThat(matrix.toString())
                .contains(
                        "| `partialUpdate` | PATCH users/{id}/ | – | – | by row | by row | by row | by row | by row |")
                .contains(
                        "| … with `last_name` |  | – | – | by row | by row | by row | by row | – | by row | by row |");
    }

    @Test
    void callersWithAndWithoutSecondFactorAreTold() {
        assertThat(matrix.toString())
                .contains(
                        "| `unverify` | PUT users/{id}/unverify/ | – | – | yes with second factor | – | – | – | – | – | – |  |")
                .contains(
                        "| `remindOfFactor` | PUT users/{id}/remind-of-factor/ | – | – | yes without second factor |"
                                + " yes without second factor | yes without second factor | yes without second factor | – | – | – |  |");
    }

    @Test
    void exactlyTheActionsThatLeaveTheirScopeAreListed() {
        assertThat(matrix.toString())
                .contains(
                        "| `handOver` | PUT classes/{id}/hand-over/ | – | – | yes | yes | yes | – | – | – | – | leaves scope |")
                .contains("| `reassign` | PUT classes/{id}/reassign/ | – | – | yes | yes | yes | – | – | – | – |  |")
                .endsWith("## Actions that move rows out of their scope\n\n- `classes/` `handOver`\n");
    }

    @Test
    void furtherCallersGetAColumn() {
        record Robot() implements RequestUser {
            @Override
            public boolean isAuthenticated() {
                return true;
            }
        }
        assertThat(matrix.with("robot", new Robot()).toString())
                .contains("| independent requesting | robot | |")
                .contains(
                        "| `retrieve` | GET users/{id}/ | – | – | yes | yes | yes | yes | yes | yes | yes | yes |  |");
    }

    @Test
    void aFileThatTellsTheSamePasses() throws IOException {
        matrix.isAsIn(file(matrix.toString()));
    }

    @Test
    void anActionThatTheFileLacksFails() throws IOException {
        var file = file(matrix.toString().replaceFirst("(?m)^.*`verify`.*\n", ""));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> matrix.isAsIn(file))
                .withMessageContaining("Only in the service:\n  | `verify` | PUT users/{id}/verify/ |")
                .withMessageContaining("-D" + PermissionMatrix.WRITE);
    }

    @Test
    void removedActionFails() throws IOException {
        var file = file(matrix + "| `gone` |\n");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> matrix.isAsIn(file))
                .withMessageContaining("Only in the file:\n  | `gone` |");
    }

    @Test
    void aMissingFileFails() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> matrix.isAsIn(directory.resolve("none.md")));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("matrix.md"), text);
    }
}
