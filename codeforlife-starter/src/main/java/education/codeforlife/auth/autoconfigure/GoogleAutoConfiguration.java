package education.codeforlife.auth.autoconfigure;

import com.nimbusds.jose.jwk.source.JWKSource;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.OidcGoogleAccounts;
import education.codeforlife.auth.jose.VerificationKeys;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Asks Google whose account a sign-in was confirmed with, if {@code codeforlife.auth.google.client-id} is set.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ClockAutoConfiguration.class)
@ConditionalOnClass(User.class)
@ConditionalOnBooleanProperty(AuthAutoConfiguration.ENABLED)
@ConditionalOnProperty(GoogleAutoConfiguration.CLIENT_ID)
@ConditionalOnMissingBean(GoogleAccounts.class)
@EnableConfigurationProperties(GoogleProperties.class)
public final class GoogleAutoConfiguration {

    static final String CLIENT_ID = "codeforlife.auth.google.client-id";

    private static final String CLIENT =
            "org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient";
    private static final String DECODER = "org.springframework.security.oauth2.jwt.NimbusJwtDecoder";

    GoogleAutoConfiguration(ResourceLoader loader) {
        MissingLibraryException.throwUnlessPresent(
                CLIENT_ID, "org.springframework.security:spring-security-oauth2-client", CLIENT, loader);
        MissingLibraryException.throwUnlessPresent(
                CLIENT_ID, "org.springframework.security:spring-security-oauth2-jose", DECODER, loader);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({JWKSource.class, NimbusJwtDecoder.class, RestClientAuthorizationCodeTokenResponseClient.class})
    static class AccountConfiguration {

        @Bean
        GoogleAccounts googleAccounts(GoogleProperties properties, Clock clock) {
            var keys = VerificationKeys.of(properties.toKeySettings(), clock);
            return OidcGoogleAccounts.of(properties.toSettings(), keys, clock);
        }
    }
}
