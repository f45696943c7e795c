package education.codeforlife.auth.autoconfigure;

import com.nimbusds.jose.jwk.source.JWKSource;
import education.codeforlife.auth.github.GitHubTokens;
import education.codeforlife.auth.github.GitHubWorkflowSource;
import education.codeforlife.auth.jose.VerificationKeys;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.autoconfigure.ErrorAutoConfiguration;
import education.codeforlife.request.autoconfigure.RequestAutoConfiguration;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * Knows workflows of GitHub Actions by their tokens, if {@code codeforlife.github.audience} is set.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {ClockAutoConfiguration.class, ErrorAutoConfiguration.class},
        before = RequestAutoConfiguration.class)
@ConditionalOnClass(User.class)
@ConditionalOnProperty(GitHubAutoConfiguration.AUDIENCE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(GitHubProperties.class)
public final class GitHubAutoConfiguration {

    static final String AUDIENCE = "codeforlife.github.audience";

    private static final String FILTER =
            "org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter";
    private static final String DECODER = "org.springframework.security.oauth2.jwt.NimbusJwtDecoder";

    GitHubAutoConfiguration(ResourceLoader loader) {
        MissingLibraryException.throwUnlessPresent(
                AUDIENCE, "org.springframework.security:spring-security-oauth2-resource-server", FILTER, loader);
        MissingLibraryException.throwUnlessPresent(
                AUDIENCE, "org.springframework.security:spring-security-oauth2-jose", DECODER, loader);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({BearerTokenAuthenticationFilter.class, JWKSource.class, NimbusJwtDecoder.class})
    static class VerificationConfiguration {

        @Bean
        @ConditionalOnMissingBean
        GitHubTokens gitHubTokens(GitHubProperties properties, Clock clock) {
            var keys = VerificationKeys.of(properties.toKeySettings(), clock);
            return GitHubTokens.of(properties.toSettings(), keys, clock);
        }

        @Bean
        GitHubHttpSecurity gitHubHttpSecurity(GitHubTokens tokens, ErrorWriter writer) {
            return new GitHubHttpSecurity(tokens, writer);
        }

        /** Is asked before sessions, which do not count if a token is sent. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        GitHubWorkflowSource gitHubWorkflowSource() {
            return new GitHubWorkflowSource();
        }
    }
}
