package education.codeforlife.rpc.jose;

import education.codeforlife.api.Internal;
import java.security.interfaces.ECPublicKey;
import java.util.List;

/**
 * A service whose tokens are accepted.
 *
 * @param keys its public keys: one, or two while one replaces the other
 * @param mayAssertUsers whether it may also say which person is signed in
 * @since 0.1.0
 */
@Internal
public record TrustedService(List<ECPublicKey> keys, boolean mayAssertUsers) {

    public TrustedService {
        keys = List.copyOf(keys);
    }
}
