package education.codeforlife.auth.google;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The settings in Spring Security's words. */
final class Registration {

    private Registration() {}

    /** The front end sends people to Google, so that the address it sends them to does not matter here. */
    static ClientRegistration of(GoogleSettings settings) {
        return ClientRegistration.withRegistrationId("google")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.redirectUris().iterator().next())
                .authorizationUri(settings.issuer().toString())
                .tokenUri(settings.tokenUri().toString())
                .issuerUri(settings.issuer().toString())
                .build();
    }
}
