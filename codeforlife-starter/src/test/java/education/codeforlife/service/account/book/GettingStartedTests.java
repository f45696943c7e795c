package education.codeforlife.service.account.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.documentation.test.Walkthrough;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That what the page has its reader type works; a rehearsed release types the rest of it, in a new service. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class GettingStartedTests {

    private static final Path PAGE = Path.of("../docs/getting-started.md");
    private static final Path SOURCES = Path.of("src/test/java/education/codeforlife/service/account/book");

    @Test
    void theCommandsPrintWhatThePageSays(@LocalServerPort int port, @TempDir Path directory) {
        Walkthrough.of(PAGE, "Try it").check(URI.create("http://localhost:" + port), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BookViewSet.java", "EmptyBooks.java", "BookViewSetTests.java"})
    void whatIsToBeTypedIsWholeAndCompiles(String file) {
        assertThat(PAGE)
                .content()
                .contains("```java\n" + contentOf(SOURCES.resolve(file).toFile()) + "```");
    }
}
