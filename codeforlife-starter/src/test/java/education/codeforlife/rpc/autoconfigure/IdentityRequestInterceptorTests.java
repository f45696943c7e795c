package education.codeforlife.rpc.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.rpc.CallIdentity;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class IdentityRequestInterceptorTests {

    private static final CallIdentity IDENTITY = alias -> () -> Map.of("authorization", "Bearer of a call to " + alias);

    private static MockClientHttpRequest send(String address, boolean plaintext) throws IOException {
        var request = new MockClientHttpRequest(HttpMethod.GET, URI.create(address));
        try (var response = new IdentityRequestInterceptor("account", IDENTITY, plaintext)
                .intercept(request, new byte[0], (sent, body) -> new MockClientHttpResponse(body, HttpStatus.OK))) {
            assertThat(response.getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://account.example.org/find", "http://localhost:8000/", "http://[::1]/"})
    void tokenIsSentByTlsOrWithinThisMachine(String address) throws IOException {
        assertThat(send(address, false).getHeaders().getFirst("Authorization"))
                .isEqualTo("Bearer of a call to account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://account.example.org/find", "http://localhost.example.org/", "http://account/"})
    void tokenIsNotSentWithoutTls(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> send(address, false))
                .withMessageContaining("spring.http.serviceclient.account.base-url");
    }

    @Test
    void plaintextIsAllowedLocally() throws IOException {
        assertThat(send("http://account/", true).getHeaders().containsHeader("Authorization"))
                .isTrue();
    }
}
