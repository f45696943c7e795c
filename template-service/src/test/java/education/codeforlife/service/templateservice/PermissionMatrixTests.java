package education.codeforlife.service.templateservice;

import education.codeforlife.permission.test.PermissionMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class PermissionMatrixTests {

    @Test
    void theMatrixTellsWhoMayDoWhat(@Autowired ApplicationContext service) {
        PermissionMatrix.of(service).isAsIn(Path.of("permission-matrix.md"));
    }
}
