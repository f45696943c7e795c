package education.codeforlife.encryption.test.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Gives the applications of tests keysets in every environment, weaker than whatever a service or a test sets. */
final class TestKeysets implements EnvironmentPostProcessor {

    private static final String RESOURCE = "test-keysets.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var resource = new ClassPathResource(RESOURCE, TestKeysets.class);
            environment.getPropertySources().addLast(new ResourcePropertySource("codeforlifeTestKeysets", resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
