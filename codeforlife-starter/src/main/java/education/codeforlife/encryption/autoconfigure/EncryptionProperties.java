package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of a service: secrets, so that they belong into a file that {@code spring.config.import} names.
 *
 * @param cipherKeyset Keyset that secrets in columns are encrypted with, in Tink's JSON; where
 *     {@code codeforlife.environment} is {@code local}, the library's own unless given.
 * @param hashKeyset Keyset that tokens are hashed with, likewise.
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
