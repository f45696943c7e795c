package education.codeforlife.service.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.session.test.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service encrypts nothing and hashes nothing under a key. */
class ProductionStartTests {

    @Test
    void serviceStartsInProductionWithoutKeysets() {
        try (var database = TestDatabase.create();
                var context = start(database)) {
            assertThat(Browser.of(context).get("readyz").status()).isEqualTo(200);
            assertThat(context.getEnvironment().getProperty("codeforlife.encryption.cipher-keyset"))
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return SpringApplication.run(
                ContributorApplication.class,
                "--codeforlife.environment=production",
                "--codeforlife.service.site-url=https://contribute.example.org",
                "--codeforlife.service.hosts=127.0.0.1,localhost",
                "--codeforlife.encryption.cipher-keyset=",
                "--codeforlife.encryption.hash-keyset=",
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
    }
}
