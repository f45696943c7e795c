package education.codeforlife.settings.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DefaultSettingsTests {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void aServiceStartsFromOurDefaults() {
        apply();

        assertThat(environment.getProperty("server.port")).isEqualTo("8000");
        assertThat(environment.getProperty("spring.jpa.open-in-view")).isEqualTo("false");
    }

    @Test
    void whateverAServiceSetsWins() {
        environment.getPropertySources().addLast(new MapPropertySource("service", Map.of("server.port", "9000")));
        apply();

        assertThat(environment.getProperty("server.port")).isEqualTo("9000");
    }

    @Test
    void bootAppliesThem() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(EnvironmentPostProcessor.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(DefaultSettings.class);
    }

    private void apply() {
        new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
