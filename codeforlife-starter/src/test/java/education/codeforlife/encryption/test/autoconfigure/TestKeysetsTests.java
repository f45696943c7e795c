package education.codeforlife.encryption.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.encryption.tink.Keyset;
import education.codeforlife.encryption.tink.TinkFieldCipher;
import education.codeforlife.encryption.tink.TinkKeyedHash;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

class TestKeysetsTests {

    private static final String CIPHER = "codeforlife.encryption.cipher-keyset";
    private static final String HASH = "codeforlife.encryption.hash-keyset";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void bothKeysetsAreUsable() {
        apply();

        assertThat(new TinkFieldCipher(keyset(CIPHER)).encrypt("secret", "context"))
                .isNotEmpty();
        assertThat(new TinkKeyedHash(keyset(HASH)).hash("token", "context")).isNotEmpty();
    }

    @Test
    void whateverATestSetsWins() {
        environment.getPropertySources().addLast(new MapPropertySource("test", Map.of(CIPHER, "own")));
        apply();

        assertThat(environment.getProperty(CIPHER)).isEqualTo("own");
    }

    @Test
    void bootAppliesThem() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(EnvironmentPostProcessor.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(TestKeysets.class);
    }

    private Keyset keyset(String property) {
        return Keyset.parse(Objects.requireNonNull(environment.getProperty(property)));
    }

    private void apply() {
        new TestKeysets().postProcessEnvironment(environment, new SpringApplication());
    }
}
