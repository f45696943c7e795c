package education.codeforlife.event.nats;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a service shows NATS who it is, and which servers it trusts.
 *
 * @param nkey the seed of the service's key
 * @param credentials a file with a JWT and the seed of its key
 * @param ssl {@code null} without TLS, unless the address of a server begins with {@code tls}
 * @since 0.1.0
 */
@Internal
@Preview
public record NatsAccess(
        @Nullable String username,
        @Nullable String password,
        @Nullable String nkey,
        @Nullable Path credentials,
        @Nullable SSLContext ssl) {

    /** The access to a server that asks for nothing. */
    public static final NatsAccess OPEN = new NatsAccess(null, null, null, null, null);

    void apply(Options.Builder options) {
        if (username != null) options.userInfo(username, password == null ? "" : password);
        if (nkey != null) options.authHandler(Nats.staticCredentials(null, nkey.toCharArray()));
        if (credentials != null) options.authHandler(Nats.credentials(credentials.toString()));
        if (ssl != null) options.sslContext(ssl);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "NatsAccess of " + username;
    }
}
