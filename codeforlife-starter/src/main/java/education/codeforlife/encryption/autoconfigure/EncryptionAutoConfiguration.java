package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.tink.TinkFieldCipher;
import education.codeforlife.encryption.tink.TinkKeyedHash;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Encryption and keyed hashes by Tink, with the keysets of {@code codeforlife.encryption.*}.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(name = "com.google.crypto.tink.Aead")
@EnableConfigurationProperties(EncryptionProperties.class)
public final class EncryptionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FieldCipher fieldCipher(EncryptionProperties properties, Environment environment) {
        var keys = new Keysets(environment);
        return keys.use("codeforlife.encryption.cipher-keyset", properties.cipherKeyset(), TinkFieldCipher::new);
    }

    @Bean
    @ConditionalOnMissingBean
    KeyedHash keyedHash(EncryptionProperties properties, Environment environment) {
        var keys = new Keysets(environment);
        return keys.use("codeforlife.encryption.hash-keyset", properties.hashKeyset(), TinkKeyedHash::new);
    }
}
