package education.codeforlife.health.web;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** A service without its database. It starts by itself: a context of the test support would need the database. */
class DatabaseOutageIntegrationTests {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = SpringApplication.run(
                Service.class,
                "--codeforlife.environment=local",
                "--server.port=0",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/gone",
                "--spring.datasource.hikari.connection-timeout=250",
                "--spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
                "--codeforlife.database.library-migrations=false");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aServiceWithoutItsDatabaseLivesButIsNotReady() {
        var browser = Browser.of(context);

        assertThat(browser.get("livez").status()).isEqualTo(200);
        assertThat(browser.get("readyz").status()).isEqualTo(503);
    }

    @Test
    void reportNamesTheDatabaseButNotItsAddress() {
        var report = Browser.of(context).get("health-check/");

        assertThat(report.status()).isEqualTo(503);
        assertThat(report.body().toString())
                .contains("{\"name\":\"db\",\"description\":\"Does not work normally.\",\"health\":\"unhealthy\"}")
                .doesNotContain("127.0.0.1")
                .doesNotContain("Exception");
    }

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    static class Service {}
}
