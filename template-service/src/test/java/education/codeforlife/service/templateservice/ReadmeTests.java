package education.codeforlife.service.templateservice;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.documentation.test.Walkthrough;
import education.codeforlife.fixture.test.Fixtures;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
@Fixtures({"fruits.json", "willowbrook.json"})
class ReadmeTests {

    @Test
    void theCommandsPrintWhatTheReadmeSays(@LocalServerPort int port, @TempDir Path directory) {
        Walkthrough.of(Path.of("README.md"), "Try it").check(URI.create("http://localhost:" + port), directory);
    }
}
