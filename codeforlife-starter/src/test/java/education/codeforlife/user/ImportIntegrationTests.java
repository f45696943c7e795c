package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.fixture.FixtureException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts a service as an operator would, beside the one that looks at the database. */
@SpringBootTest(classes = UserApplication.class)
@CleanDatabase
class ImportIntegrationTests {

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDumpIsLoadedInProductionAndTheApplicationEnds() {
        var context = start("classpath:django/plain.json,classpath:django/encrypted.json");

        assertThat(context.isActive()).isFalse();
        assertThat(context.getEnvironment().getProperty("local.server.port", Integer.class, -1))
                .isNotPositive();
        assertThat(countUsers()).isEqualTo(10);
    }

    @Test
    void aDumpThatDoesNotFitFailsTheStartAndNothingIsLoaded() {
        assertThatExceptionOfType(FixtureException.class)
                .isThrownBy(() -> start("classpath:django/plain.json,classpath:fixtures/fruits.json"))
                .withMessageContaining("fruits.json[0].model: unknown model \"fruits.fruit\"");

        assertThat(countUsers()).isZero();
    }

    private ConfigurableApplicationContext start(String files) {
        return SpringApplication.run(
                UserApplication.class,
                "--codeforlife.import=" + files,
                "--codeforlife.environment=production",
                "--codeforlife.service.site-url=https://example.org",
                "--codeforlife.service.hosts=example.org",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private long countUsers() {
        return jdbc.sql("select count(*) from codeforlife.users")
                .query(Long.class)
                .single();
    }
}
