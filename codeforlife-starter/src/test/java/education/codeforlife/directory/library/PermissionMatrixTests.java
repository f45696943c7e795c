package education.codeforlife.directory.library;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.Account;
import education.codeforlife.caller.IndependentUser;
import education.codeforlife.permission.test.PermissionMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The directory allows without the account endpoints what it allows with them. */
@SpringBootTest
class PermissionMatrixTests {

    @Test
    void directoryAloneAllowsTheSame(@Autowired ApplicationContext library) throws IOException {
        var google = new IndependentUser(new Account(1, Set.of(), Set.of(), false, "subject"), null);
        var rows = PermissionMatrix.of(library)
                .with("independent with Google", google)
                .toString()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows).hasSize(6);
        assertThat(Files.readAllLines(Path.of("../docs/permission-matrix.md"))).containsAll(rows);
    }
}
