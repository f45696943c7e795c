package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleServerIntegrationTests {

    @TempDir
    private Path temporary;

    private Path root;

    /** A temporary directory of its own, with the binaries that are unpacked already. */
    @BeforeEach
    void shareBinaries() throws IOException {
        TestDatabase.create().close();
        var common = PrivateDirectory.ofCurrentUser();
        root = PrivateDirectory.create(temporary.resolve(common.getFileName()));
        Files.createSymbolicLink(root.resolve("binaries"), common.resolve("binaries"));
    }

    @AfterEach
    void leaveNoServer() {
        ServerDirectory.open(root).close();
    }

    @Test
    void serversOfKilledJvmsAreStoppedAndTheirDataRemoved() throws Exception {
        try (var jvm = ForkedJvm.start(DatabaseProgram.class, temporary)) {
            var url = jvm.readLine();
            jvm.kill();
            assertThat(accepts(url)).as("the server outlives its JVM").isTrue();
            assertThat(directories()).hasSize(1);

            ServerDirectory.open(root).close();

            assertThat(accepts(url)).isFalse();
            assertThat(directories()).isEmpty();
        }
    }

    @Test
    void serversOfLivingJvmsAreLeftAlone() throws Exception {
        try (var jvm = ForkedJvm.start(DatabaseProgram.class, temporary)) {
            var url = jvm.readLine();

            ServerDirectory.open(root).close();

            assertThat(accepts(url)).isTrue();
            assertThat(directories()).hasSize(1);
        }
    }

    @Test
    void theServerStopsWithItsJvm() throws Exception {
        try (var jvm = ForkedJvm.start(DatabaseProgram.class, temporary)) {
            var url = jvm.readLine();
            jvm.writeLine();

            assertThat(jvm.awaitExit(8, TimeUnit.SECONDS)).as("exits in time").isTrue();
            assertThat(accepts(url)).isFalse();
            assertThat(directories()).isEmpty();
        }
    }

    @Test
    void theServerStopsAsSoonAsContextsAreClosed() throws Exception {
        try (var jvm = ForkedJvm.start(BootProgram.class, temporary)) {
            var url = jvm.readLine();
            jvm.terminate();

            assertThat(jvm.awaitExit(8, TimeUnit.SECONDS)).as("exits in time").isTrue();
            assertThat(accepts(url)).isFalse();
            assertThat(directories()).isEmpty();
        }
    }

    private List<Path> directories() throws IOException {
        try (var paths = Files.list(root)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("server-"))
                    .toList();
        }
    }

    private static boolean accepts(String url) {
        try (var connection = DriverManager.getConnection(url, PostgresServer.USER, "")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
