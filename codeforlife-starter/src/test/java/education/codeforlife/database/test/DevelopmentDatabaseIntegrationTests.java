package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

class DevelopmentDatabaseIntegrationTests {

    private static final Path COMMON = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path directory;

    private final MockEnvironment environment = new MockEnvironment();

    @AfterEach
    void leaveNoServer() {
        Postmaster.of(directory.resolve("data")).ifPresent(Postmaster::stop);
    }

    @Test
    void dataStayWhenTheJvmIsKilled() throws Exception {
        try (var first = start()) {
            assertThat(first.readLine()).endsWith("/sample_service");
            assertThat(first.readLine()).isEqualTo("[local]");
            assertThat(first.readLine()).isEqualTo("1");
            first.kill();
        }
        assertThat(Postmaster.of(directory.resolve("data")))
                .as("the server outlives its JVM")
                .isPresent();
        try (var second = start()) {
            second.readLine();
            second.readLine();
            assertThat(second.readLine()).isEqualTo("2");
        }
    }

    @Test
    void oneRunAtATime() {
        environment.setProperty("codeforlife.development-database.directory", directory.toString());
        try (var first = new DevelopmentDatabase(environment)) {
            assertThat(first.url()).endsWith("/development");
            assertThatThrownBy(() -> new DevelopmentDatabase(environment))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessage("Another run of this service uses the database in %s.", directory);
        }
        assertThat(Postmaster.of(directory.resolve("data"))).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void developerOfASecondRunReadsThatTheFirstHasTheDatabase(CapturedOutput output) {
        environment.setProperty("codeforlife.development-database.directory", directory.toString());
        try (var first = new DevelopmentDatabase(environment)) {
            assertThat(first.url()).isNotEmpty();
            assertThatThrownBy(this::runAsSecond).hasRootCauseInstanceOf(DatabaseInUseException.class);
        }
        assertThat(output)
                .contains("Another run of this service uses the database in " + directory)
                .contains("Stop that run, or give this one another directory")
                .doesNotContain("\tat ");
    }

    private void runAsSecond() {
        var application = new SpringApplication(DevelopmentDatabase.class, SecondService.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application
                .run("--codeforlife.environment=local", "--codeforlife.development-database.directory=" + directory)
                .close();
    }

    record SecondService(DevelopmentDatabase database) {}

    @Test
    void theDirectoryIsIgnoredByGit() throws IOException {
        environment.setProperty("codeforlife.development-database.directory", directory.toString());
        environment.setProperty("spring.application.name", "ignored");
        environment.setProperty("codeforlife.service.name", "account");
        try (var database = new DevelopmentDatabase(environment)) {
            assertThat(database.url()).endsWith("/account");
            assertThat(Files.readString(directory.resolve(".gitignore"))).isEqualTo("*\n");
        }
    }

    private ForkedJvm start() throws IOException {
        return ForkedJvm.start(
                DevelopmentProgram.class,
                COMMON,
                "--codeforlife.development-database.directory=" + directory,
                "--spring.application.name=sample-service");
    }
}
