package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.rpc.CallIdentity;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Proves to another service who sends a request.
 *
 * @param plaintext whether tokens may be sent without TLS
 */
record IdentityRequestInterceptor(String alias, CallIdentity identity, boolean plaintext)
        implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        refusePlaintext(request.getURI());
        identity.forCallsTo(alias).get().forEach(request.getHeaders()::set);
        return execution.execute(request, body);
    }

    private void refusePlaintext(URI address) {
        if (plaintext || "https".equalsIgnoreCase(address.getScheme())) return;
        var host = address.getHost();
        if (host != null && Plaintext.isSafe(host)) return;
        throw new IllegalStateException("Requests of the HTTP service group \"" + alias + "\" to " + host
                + " would be readable on the network: set spring.http.serviceclient." + alias
                + ".base-url to an address that begins with https");
    }
}
