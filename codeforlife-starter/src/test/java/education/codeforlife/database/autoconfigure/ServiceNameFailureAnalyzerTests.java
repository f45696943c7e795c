package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ServiceNameFailureAnalyzerTests {

    private final MigratedDatabase database = MigratedDatabase.create();

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void operatorReadsHowToNameTheService(CapturedOutput output) {
        assertThatThrownBy(() -> start("Pupil Data")).isNotNull();

        assertThat(read(output))
                .contains("The service name \"Pupil Data\" cannot be part of a schema's name.")
                .contains("Set codeforlife.service.name (CODEFORLIFE_SERVICE_NAME)");
    }

    @Test
    void operatorReadsWhoseSchemaItIsAndHowToRename(CapturedOutput output) {
        database.service("pupil-data").run(context -> assertThat(context).hasNotFailed());

        assertThatThrownBy(() -> start("pupil_data")).isNotNull();

        assertThat(read(output))
                .contains("belongs to the service \"pupil-data\"")
                .contains("update codeforlife_pupil_data.service set name = 'pupil_data'");
    }

    /** Lines are JSON or plain, as an earlier application of this JVM set the format. */
    private static String read(CapturedOutput output) {
        return output.getAll().replace("\\\"", "\"");
    }

    private void start(String name) {
        var application = new SpringApplication(
                DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, MigrationAutoConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application
                .run(
                        "--spring.datasource.url=" + database.database().url(),
                        "--spring.datasource.username=" + database.database().username(),
                        "--spring.flyway.locations=classpath:wire/migration",
                        "--codeforlife.environment=local",
                        "--codeforlife.service.name=" + name)
                .close();
    }
}
