package education.codeforlife.auth.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import education.codeforlife.auth.github.GitHubSettings;
import education.codeforlife.auth.github.GitHubTokens;
import education.codeforlife.auth.github.GitHubWorkflowSource;
import education.codeforlife.auth.jose.KeySettings;
import education.codeforlife.auth.jose.TestKeySettings;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.request.RequestUserSource;
import education.codeforlife.request.autoconfigure.RequestAutoConfiguration;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

class GitHubAutoConfigurationTests {

    private static final String AUDIENCE = "codeforlife.github.audience=https://fruits.example";

    /** Of RS256 with a key, without claims. */
    private static final String UNVERIFIABLE = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.e30.c2ln";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClockAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    ErrorAutoConfiguration.class,
                    GitHubAutoConfiguration.class,
                    RequestAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class));

    @Test
    void withoutAnAudienceNoWorkflowIsKnown() {
        runner.run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(GitHubTokens.class);
            assertThat(context.getBean(SecurityFilterChain.class).getFilters())
                    .doesNotHaveAnyElementsOfTypes(BearerTokenAuthenticationFilter.class);
        });
    }

    @Test
    void anAudienceHasBearerTokensVerified() {
        runner.withPropertyValues(AUDIENCE).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(GitHubTokens.class);
            assertThat(context.getBean(SecurityFilterChain.class).getFilters())
                    .hasAtLeastOneElementOfType(BearerTokenAuthenticationFilter.class);
        });
    }

    @Test
    void tokensAreAskedBeforeAnyOtherSource() {
        runner.withPropertyValues(AUDIENCE)
                .withBean("another", RequestUserSource.class, () -> request -> null)
                .run(context -> assertThat(context.getBeanProvider(RequestUserSource.class)
                                .orderedStream()
                                .findFirst())
                        .containsInstanceOf(GitHubWorkflowSource.class));
    }

    @Test
    void unlessSetOtherwiseTheIssuerIsGitHub() {
        runner.withPropertyValues(AUDIENCE).run(context -> {
            var properties = context.getBean(GitHubProperties.class);
            assertThat(properties.toSettings())
                    .isEqualTo(new GitHubSettings(
                            "https://fruits.example", GitHubSettings.ISSUER, Duration.ofSeconds(30)));
            assertThat(properties.toKeySettings())
                    .isEqualTo(TestKeySettings.of(
                            URI.create("https://token.actions.githubusercontent.com/.well-known/jwks")));
        });
    }

    @Test
    void propertiesChangeIssuerAndKeys() {
        runner.withPropertyValues(
                        AUDIENCE,
                        "codeforlife.github.issuer=https://github.example",
                        "codeforlife.github.jwk-set-uri=https://keys.example/",
                        "codeforlife.github.clock-skew=5s",
                        "codeforlife.github.keys.lifetime=10m",
                        "codeforlife.github.keys.refetch-interval=20s",
                        "codeforlife.github.keys.outage=1h",
                        "codeforlife.github.keys.connect-timeout=1s",
                        "codeforlife.github.keys.read-timeout=4s")
                .run(context -> {
                    var properties = context.getBean(GitHubProperties.class);
                    assertThat(properties.toSettings())
                            .isEqualTo(new GitHubSettings(
                                    "https://fruits.example", "https://github.example", Duration.ofSeconds(5)));
                    assertThat(properties.toKeySettings())
                            .isEqualTo(new KeySettings(
                                    URI.create("https://keys.example/"),
                                    Duration.ofMinutes(10),
                                    Duration.ofSeconds(20),
                                    Duration.ofHours(1),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(4)));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "codeforlife.github.audience=, Missing codeforlife.github.audience",
        "codeforlife.github.jwk-set-uri=http://keys.example, https",
        "codeforlife.github.clock-skew=1h, 5 minutes",
        "codeforlife.github.keys.lifetime=1s, keys.lifetime PT1S"
    })
    void unsafeSettingsStopStartUp(String property, String problem) {
        runner.withPropertyValues(AUDIENCE, property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(problem));
    }

    @Test
    void aServicesOwnVerificationWins() {
        var own = GitHubTokens.of(
                new GitHubSettings("own", GitHubSettings.ISSUER, Duration.ofSeconds(30)),
                new ImmutableJWKSet<>(new JWKSet()),
                Clock.systemUTC());
        runner.withPropertyValues(AUDIENCE)
                .withBean(GitHubTokens.class, () -> own)
                .run(context -> assertThat(context.getBean(GitHubTokens.class)).isSameAs(own));
    }

    @Test
    void tokenThatCannotBeVerifiedIsRefused() {
        JWKSource<SecurityContext> down = (selector, context) -> {
            throw new RemoteKeySourceException("down", null);
        };
        var tokens = GitHubTokens.of(
                new GitHubSettings("https://fruits.example", GitHubSettings.ISSUER, Duration.ofSeconds(30)),
                down,
                Clock.systemUTC());
        runner.withPropertyValues(AUDIENCE)
                .withBean(GitHubTokens.class, () -> tokens)
                .run(context ->
                        assertThat(answer(context, UNVERIFIABLE).getStatus()).isEqualTo(503));
    }

    @Test
    void malformedTokenIsRejected() {
        runner.withPropertyValues(AUDIENCE).run(context -> {
            var answer = answer(context, "<script>");
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString()).isEqualTo("{\"detail\":\"Incorrect authentication credentials.\"}");
        });
    }

    @Test
    void withoutTheLibrariesNothingIsMissedUntilAnAudienceIsSet() {
        var missing =
                runner.withClassLoader(new FilteredClassLoader("org.springframework.security.oauth2", "com.nimbusds"));
        missing.run(context -> assertThat(context).hasNotFailed());
        missing.withPropertyValues(AUDIENCE)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MissingLibraryException.class)
                        .hasMessageContaining("spring-security-oauth2-resource-server"));
    }

    @Test
    void withoutADecoderStartUpSaysWhatIsMissing() {
        runner.withClassLoader(new FilteredClassLoader(NimbusJwtDecoder.class))
                .withPropertyValues(AUDIENCE)
                .run(context -> {
                    var failure = context.getStartupFailure();
                    var analysis = new MissingLibraryFailureAnalyzer().analyze(failure);
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription()).contains("codeforlife.github.audience");
                    assertThat(analysis.getAction())
                            .contains("org.springframework.security:spring-security-oauth2-jose");
                });
    }

    @Test
    void otherThanAWebApplicationBacksOff() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(GitHubAutoConfiguration.class))
                .withPropertyValues(AUDIENCE)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GitHubTokens.class));
    }

    private static MockHttpServletResponse answer(ApplicationContext context, String token) throws Exception {
        var filter = context.getBean(SecurityFilterChain.class).getFilters().stream()
                .filter(BearerTokenAuthenticationFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
        var request = new MockHttpServletRequest("GET", "/fruits/");
        request.addHeader("Authorization", "Bearer " + token);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
