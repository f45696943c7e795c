package education.codeforlife.database.test.mismatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class SchemaValidationIntegrationTests {

    @Test
    void attributeWithoutColumnStopsTheStartUp(CapturedOutput output) {
        assertThatThrownBy(SchemaValidationIntegrationTests::start).rootCause().hasMessageContaining("flavour");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The entities do not fit the tables of the database: ")
                .contains("missing column [flavour] in table [fruits]")
                .contains("spring.jpa.hibernate.ddl-auto=none");
    }

    @Test
    void settingOfTheServiceSwitchesTheValidationOff() {
        try (var context = start("--spring.jpa.hibernate.ddl-auto=none")) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplication(MismatchApplication.class);
        application.setDefaultProperties(Map.of("server.port", "0", "codeforlife.environment", "local"));
        return application.run(settings);
    }
}
