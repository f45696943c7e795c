package education.codeforlife.directory.library;

import education.codeforlife.permission.test.PermissionMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class PermissionMatrixTests {

    @Test
    void theMatrixTellsWhoMayDoWhat(@Autowired ApplicationContext library) {
        PermissionMatrix.of(library).isAsIn(Path.of("../docs/permission-matrix.md"));
    }
}
