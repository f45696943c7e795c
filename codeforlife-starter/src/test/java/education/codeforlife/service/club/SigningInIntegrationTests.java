package education.codeforlife.service.club;

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
@Fixtures("willowbrook.json")
class SigningInIntegrationTests {

    @Test
    void commandsOfTheFifthPartPrintWhatItSays(@LocalServerPort int port, @TempDir Path directory) {
        Walkthrough.of(TutorialPages.PAGES.resolve("5-people.md"), "Try it")
                .check(URI.create("http://localhost:" + port), directory);
    }
}
