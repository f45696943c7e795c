package education.codeforlife.pagination.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.pagination.PaginationSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PaginationAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PaginationAutoConfiguration.class));

    @Test
    void withoutPropertiesPagesAreThoseOfTheWireContract() {
        runner.run(context ->
                assertThat(context.getBean(PaginationSettings.class)).isEqualTo(new PaginationSettings(50, 150)));
    }

    @Test
    void propertiesChangeTheLimits() {
        runner.withPropertyValues("codeforlife.pagination.default-limit=10", "codeforlife.pagination.max-limit=20")
                .run(context -> assertThat(context.getBean(PaginationSettings.class))
                        .isEqualTo(new PaginationSettings(10, 20)));
    }

    @Test
    void contradictingLimitsStopStartUp() {
        runner.withPropertyValues("codeforlife.pagination.default-limit=200")
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void aServicesOwnSettingsWin() {
        var own = new PaginationSettings(1, 2);
        runner.withBean(PaginationSettings.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(PaginationSettings.class)).isSameAs(own));
    }
}
