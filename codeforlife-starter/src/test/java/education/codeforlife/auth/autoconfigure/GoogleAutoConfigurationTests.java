package education.codeforlife.auth.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleSettings;
import education.codeforlife.auth.google.OidcGoogleAccounts;
import education.codeforlife.auth.jose.TestKeySettings;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GoogleAutoConfigurationTests {

    private static final String REDIRECT = "https://www.codeforlife.education/login/google";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, GoogleAutoConfiguration.class));

    private final ApplicationContextRunner configured = runner.withPropertyValues(
            "codeforlife.auth.enabled=true",
            "codeforlife.auth.google.client-id=id",
            "codeforlife.auth.google.client-secret=secret",
            "codeforlife.auth.google.redirect-uris=" + REDIRECT);

    @Test
    void withoutAClientIdGoogleIsNotAsked() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GoogleAccounts.class));
    }

    @Test
    void aClientIdHasGoogleAsked() {
        configured.run(context -> {
            assertThat(context).hasSingleBean(OidcGoogleAccounts.class);
            assertThat(context.getBean(GoogleAccounts.class).redirectUris()).containsExactly(REDIRECT);
        });
    }

    @Test
    void unlessSetOtherwiseGoogleIsWhereItIs() {
        configured.run(context -> {
            var properties = context.getBean(GoogleProperties.class);
            assertThat(properties.toSettings())
                    .isEqualTo(new GoogleSettings(
                            "id",
                            "secret",
                            Set.of(REDIRECT),
                            URI.create("https://accounts.google.com"),
                            URI.create("https://oauth2.googleapis.com/token"),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(5)));
            assertThat(properties.toKeySettings())
                    .isEqualTo(TestKeySettings.of(URI.create("https://www.googleapis.com/oauth2/v3/certs")));
        });
    }

    @Test
    void propertiesChangeWhereGoogleIs() {
        configured
                .withPropertyValues(
                        "codeforlife.auth.google.issuer=http://localhost:1",
                        "codeforlife.auth.google.token-uri=http://localhost:1/token",
                        "codeforlife.auth.google.jwk-set-uri=http://localhost:1/keys",
                        "codeforlife.auth.google.keys.lifetime=1h")
                .run(context -> {
                    var properties = context.getBean(GoogleProperties.class);
                    assertThat(properties.toSettings().issuer()).hasToString("http://localhost:1");
                    assertThat(properties.toSettings().tokenUri()).hasToString("http://localhost:1/token");
                    assertThat(properties.toKeySettings().uri()).hasToString("http://localhost:1/keys");
                    assertThat(properties.toKeySettings().lifetime()).isEqualTo(Duration.ofHours(1));
                });
    }

    @Test
    void theSecretIsNotToldToLogs() {
        configured.run(context -> {
            var properties = context.getBean(GoogleProperties.class);
            assertThat(properties.toString()).contains("id").doesNotContain("secret");
            assertThat(properties.toSettings().toString()).contains("id").doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "codeforlife.auth.google.client-secret=, Missing codeforlife.auth.google.client-secret",
        "codeforlife.auth.google.redirect-uris=, Missing codeforlife.auth.google.redirect-uris",
        "codeforlife.auth.google.token-uri=http://google.example/token, https",
        "codeforlife.auth.google.jwk-set-uri=http://google.example/keys, https",
        "codeforlife.auth.google.read-timeout=0s, read-timeout PT0S"
    })
    void unsafeSettingsStopStartUp(String property, String problem) {
        configured
                .withPropertyValues(property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(problem));
    }

    @Test
    void aServicesOwnAccountsWin() {
        var own = Unasked.bean(GoogleAccounts.class);
        configured
                .withBean(GoogleAccounts.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(GoogleAccounts.class)).isSameAs(own));
    }

    @Test
    void withoutTheLibrariesNothingIsMissedUntilAClientIdIsSet() {
        var loader = new FilteredClassLoader("org.springframework.security.oauth2", "com.nimbusds");
        runner.withClassLoader(loader).run(context -> assertThat(context).hasNotFailed());
        configured
                .withClassLoader(loader)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MissingLibraryException.class)
                        .hasMessageContaining("spring-security-oauth2-client"));
    }
}
