package education.codeforlife.rpc.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class RpcDefaultsTests {

    private final MockEnvironment environment = new MockEnvironment();

    private Boolean after(String property) {
        new RpcDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty(property, Boolean.class);
    }

    @ParameterizedTest
    @CsvSource({"local, true", "development, false", "staging, false", "production, false"})
    void serviceDescribesItselfLocallyOnly(String name, boolean described) {
        environment.setProperty("codeforlife.environment", name);
        assertThat(after(RpcDefaults.REFLECTION)).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource({"all, true", "web, true", "worker, false", "WORKER, false"})
    void nodeThatRunsTasksServesNoCalls(String mode, boolean serves) {
        environment.setProperty("codeforlife.service.mode", mode);
        assertThat(after(RpcDefaults.SERVER)).isEqualTo(serves);
    }

    @Test
    void propertyOfTheServiceIsKept() {
        environment.setProperty(RpcDefaults.SERVER, "false");
        assertThat(after(RpcDefaults.SERVER)).isFalse();
    }
}
