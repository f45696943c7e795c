package education.codeforlife.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DeploymentEnvironmentTests {

    @Test
    void missingPropertyMeansProduction() {
        assertThat(DeploymentEnvironment.of(new MockEnvironment())).isEqualTo(DeploymentEnvironment.PRODUCTION);
        assertThat(named(" ")).isEqualTo(DeploymentEnvironment.PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({"local, LOCAL", "development, DEVELOPMENT", "staging, STAGING", "production, PRODUCTION"})
    void everyEnvironmentHasItsName(String name, DeploymentEnvironment environment) {
        assertThat(named(name)).isEqualTo(environment);
        assertThat(environment.id()).isEqualTo(name);
    }

    @Test
    void theCaseOfItsNameDoesNotMatter() {
        assertThat(named(" Staging ")).isEqualTo(DeploymentEnvironment.STAGING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"locale", "dev", "prod", "test"})
    void anUnknownNameIsRefused(String name) {
        assertThatExceptionOfType(UnknownEnvironmentException.class)
                .isThrownBy(() -> named(name))
                .withMessageContaining(name);
    }

    @Test
    void onlyTheLocalOneIsLocal() {
        assertThat(DeploymentEnvironment.values())
                .filteredOn(DeploymentEnvironment::isLocal)
                .containsExactly(DeploymentEnvironment.LOCAL);
    }

    private static DeploymentEnvironment named(String name) {
        return DeploymentEnvironment.of(new MockEnvironment().withProperty("codeforlife.environment", name));
    }
}
