package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The page of the document, with what a developer does first. {@code -Dscreenshots.write=true} writes the pictures of
 * docs/openapi.md.
 */
class ApiPageTests extends LibraryApiTest {

    private static final Path PICTURES = Path.of("../docs/images");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void teacherLogsInListsAndCreatesByThePageAlone() throws IOException {
        try (var page = ApiPage.open(port)) {
            page.shows("/session/login-with-email/");
            picture(page, "openapi-page");

            assertThat(page.execute("session", "session_login_with_email", """
                            {"email": "teacher@school1.example", "password": "Teacher-pass-1"}"""))
                    .startsWith("200")
                    .contains("\"user_type\": \"teacher\"");
            assertThat(page.execute("classes", "classes_list", null))
                    .startsWith("200")
                    .contains("\"name\": \"Class 1 B\"");
            assertThat(page.execute("classes", "classes_create", """
                            {"name": "Class 1 C", "read_classmates_data": true}"""))
                    .startsWith("201")
                    .contains("\"name\": \"Class 1 C\"");
            picture(page, "openapi-create");

            assertThat(page.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from codeforlife.classes where name = 'Class 1 C'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void picture(ApiPage page, String name) throws IOException {
        if (!Boolean.getBoolean("screenshots.write")) return;
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), page.screenshot());
    }
}
