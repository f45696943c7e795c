package education.codeforlife.encryption.autoconfigure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import education.codeforlife.directory.UserViewSet;
import education.codeforlife.encryption.diary.DiaryApplication;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;

/** Services that start in production without keysets, or do not. They do not ask their database at start-up. */
class KeysetsInProductionIntegrationTests {

    private static final String CIPHER = "codeforlife.encryption.cipher-keyset";
    private static final String HASH = "codeforlife.encryption.hash-keyset";

    @Test
    void serviceThatOnlyReadsSessionsStartsWithoutKeys() {
        try (var context = start(Reading.class)) {
            assertThat(context.getBeansOfType(UserViewSet.class)).hasSize(1);
        }
    }

    @Test
    void serviceThatOnlyReadsSessionsServesThemButNoLogin() {
        try (var context = start(Reading.class)) {
            var browser = Browser.of(context).fetchCsrfCookie();
            assertThat(browser.logIn("with-email", Map.of("email", "ada@school1.example", "password", "Wrong-pass-1"))
                            .status())
                    .isEqualTo(404);
            assertThat(browser.logOut().status()).isEqualTo(200);
            assertThat(browser.get("session/expired/").status()).isEqualTo(401);
            assertThat(browser.get("sessions/").status()).isEqualTo(403);
        }
    }

    @Test
    void serviceWithLoginsNamesTheBeansThatNeedKeys() {
        var needs = needs(Reading.class, "--codeforlife.auth.enabled=true");

        assertThat(needs).containsOnlyKeys(CIPHER, HASH);
        assertThat(needs.get(CIPHER)).isEqualTo("The keyset is not set. It is needed by otpBackend.");
        assertThat(needs.get(HASH))
                .isEqualTo("The keyset is not set. It is needed by attemptStore, loginDevices,"
                        + " otpBypassTokenBackend, studentAutoBackend.");
    }

    @Test
    void keysAreRequiredAtStartUpThoughBeansAreLazy() {
        assertThat(needs(Reading.class, "--codeforlife.auth.enabled=true", "--spring.main.lazy-initialization=true"))
                .containsOnlyKeys(CIPHER, HASH);
    }

    @Test
    void serviceThatRegistersStudentsNeedsTheKeysOfTheirLinks() {
        assertThat(needs(Registering.class))
                .isEqualTo(Map.of(HASH, "The keyset is not set. It is needed by registrar."));
    }

    @Test
    void encryptedAttributeStopsStartUp() {
        var failure = catchThrowable(() -> start(DiaryApplication.class).close());

        var analysis = requireNonNull(new UnusableKeysetFailureAnalyzer().analyze(failure));
        assertThat(analysis.getDescription())
                .startsWith("Cannot use " + CIPHER + ": The keyset is not set. It is needed by ")
                .contains("DiaryEncryption");
        assertThat(analysis.getAction()).contains("KeysetCommand");
    }

    private static Map<String, String> needs(Class<?> service, String... arguments) {
        var failure = catchThrowable(() -> start(service, arguments).close());
        return assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                .asInstanceOf(type(UnsafeSettingsException.class))
                .actual()
                .settings()
                .stream()
                .collect(Collectors.toMap(UnsafeSetting::property, UnsafeSetting::problem));
    }

    private static ConfigurableApplicationContext start(Class<?> service, String... arguments) {
        var common = Stream.of(
                "--codeforlife.environment=production",
                "--codeforlife.service.site-url=https://example.org",
                "--codeforlife.service.hosts=localhost,127.0.0.1",
                "--" + CIPHER + "=",
                "--" + HASH + "=",
                "--server.port=0",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/gone",
                "--spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
                "--codeforlife.database.library-migrations=false");
        return SpringApplication.run(
                service, Stream.concat(common, Stream.of(arguments)).toArray(String[]::new));
    }

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    static class Reading {}

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    static class Registering {

        @Bean
        Runnable registrar(StudentRegistration students) {
            return students::hashCode;
        }
    }
}
