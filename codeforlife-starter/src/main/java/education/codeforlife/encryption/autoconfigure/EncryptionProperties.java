package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of a service: secrets, so that they belong into a file that {@code spring.config.import} names.
 *
 * @param cipherKeyset Keyset in Tink's JSON that encrypts secrets in columns. If not set in the local environment,
 *     a development keyset of the library is used.
 * @param hashKeyset Keyset in Tink's JSON that hashes tokens. If not set in the local environment, a development
 *     keyset of the library is used.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.encryption")
public record EncryptionProperties(
        @Nullable String cipherKeyset, @Nullable String hashKeyset) {

    /** Without the keysets. */
    @Override
    public String toString() {
        return "EncryptionProperties";
    }
}
