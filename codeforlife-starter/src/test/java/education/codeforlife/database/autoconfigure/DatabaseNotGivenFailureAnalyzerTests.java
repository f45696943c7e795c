package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseNotGivenFailureAnalyzerTests {

    private final SpringApplication application = new SpringApplication(DataSourceAutoConfiguration.class);

    @Test
    void aServiceWithoutADatabaseIsToldWhatToSet(CapturedOutput output) {
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(application::run).isNotNull();
        assertThat(output).contains("spring.datasource.url is not set.", "SPRING_DATASOURCE_URL");
    }

    @Test
    void otherFailuresAreNotItsConcern(CapturedOutput output) {
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> application.run("--spring.datasource.type=nonsense"))
                .isNotNull();
        assertThat(output).doesNotContain("SPRING_DATASOURCE_URL");
    }
}
