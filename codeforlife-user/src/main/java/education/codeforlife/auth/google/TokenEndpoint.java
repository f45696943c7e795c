package education.codeforlife.auth.google;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.Map;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Redeems codes and refresh tokens at the token endpoint. */
final class TokenEndpoint {

    private final RestClientAuthorizationCodeTokenResponseClient client =
            new RestClientAuthorizationCodeTokenResponseClient();

    private final RestClientRefreshTokenTokenResponseClient refreshing =
            new RestClientRefreshTokenTokenResponseClient();

    private final ClientRegistration registration;

    private final GoogleSettings settings;

    TokenEndpoint(ClientRegistration registration, GoogleSettings settings) {
        this.registration = registration;
        this.settings = settings;
        var http = restClient(settings);
        client.setRestClient(http);
        refreshing.setRestClient(http);
    }

    OAuth2AccessTokenResponse redeem(String code, String codeVerifier, String redirectUri) {
        var exchange = new OAuth2AuthorizationExchange(
                request(codeVerifier, redirectUri),
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(redirectUri)
                        .build());
        return client.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(registration, exchange));
    }

    OAuth2AccessTokenResponse refresh(String refreshToken) {
        var unused = new OAuth2AccessToken(TokenType.BEARER, "unused", null, null); // the request has one by contract
        return refreshing.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(registration, unused, new OAuth2RefreshToken(refreshToken, null)));
    }

    private OAuth2AuthorizationRequest request(String codeVerifier, String redirectUri) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(settings.issuer().toString())
                .clientId(registration.getClientId())
                .redirectUri(redirectUri)
                .attributes(Map.of(PkceParameterNames.CODE_VERIFIER, codeVerifier))
                .build();
    }

    /** Adds timeouts to Spring Security's client, and does not follow redirects, which would receive the secret. */
    private static RestClient restClient(GoogleSettings settings) {
        var http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
