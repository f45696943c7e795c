package education.codeforlife.docs.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.documentation.test.Walkthrough;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.flyway.locations=classpath:docs/book")
@CleanDatabase
class GettingStartedTests {

    private static final Path PAGE = Path.of("../docs/getting-started.md");
    private static final Path MIGRATION = Path.of("src/test/resources/docs/book/V1000__books.sql");

    @Test
    void theCommandsPrintWhatThePageSays(@LocalServerPort int port, @TempDir Path directory) {
        Walkthrough.of(PAGE, "Try it").check(URI.create("http://localhost:" + port), directory);
    }

    @Test
    void theMigrationIsThatOfThePage() {
        assertThat(PAGE).content().contains("```sql\n" + contentOf(MIGRATION.toFile()) + "```");
    }
}
