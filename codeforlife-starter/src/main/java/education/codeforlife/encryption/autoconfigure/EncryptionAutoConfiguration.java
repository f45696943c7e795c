package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.tink.TinkFieldCipher;
import education.codeforlife.encryption.tink.TinkKeyedHash;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Encryption and keyed hashes by Tink, with the keysets of {@code codeforlife.encryption.*}. Outside the local
 * environment, a keyset is required if a bean needs it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SettingsAutoConfiguration.class)
@ConditionalOnClass(name = "com.google.crypto.tink.Aead")
@EnableConfigurationProperties(EncryptionProperties.class)
public final class EncryptionAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(FieldCipher.class)
    static class FieldCipherConfiguration {

        private final KeysetSetting<TinkFieldCipher> keyset;

        FieldCipherConfiguration(
                EncryptionProperties properties, Environment environment, ConfigurableListableBeanFactory beans) {
            keyset = new KeysetSetting<>(
                    "codeforlife.encryption.cipher-keyset",
                    properties.cipherKeyset(),
                    TinkFieldCipher::new,
                    () -> new Dependents(beans).of(FieldCipher.class),
                    environment);
        }

        @Bean
        @Lazy
        FieldCipher fieldCipher() {
            return keyset.use();
        }

        @Bean
        SettingsCheck cipherKeysetCheck() {
            return keyset;
        }

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor noCipherBeforeTheGuard() {
            return afterGuard(FieldCipher.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(KeyedHash.class)
    static class KeyedHashConfiguration {

        private final KeysetSetting<TinkKeyedHash> keyset;

        KeyedHashConfiguration(
                EncryptionProperties properties, Environment environment, ConfigurableListableBeanFactory beans) {
            keyset = new KeysetSetting<>(
                    "codeforlife.encryption.hash-keyset",
                    properties.hashKeyset(),
                    TinkKeyedHash::new,
                    () -> new Dependents(beans).of(KeyedHash.class),
                    environment);
        }

        @Bean
        @Lazy
        KeyedHash keyedHash() {
            return keyset.use();
        }

        @Bean
        SettingsCheck hashKeysetCheck() {
            return keyset;
        }

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor noHashBeforeTheGuard() {
            return afterGuard(KeyedHash.class);
        }
    }

    /** Lists an unusable keyset beside the other unsafe settings. */
    private static AbstractDependsOnBeanFactoryPostProcessor afterGuard(Class<?> bean) {
        return new AbstractDependsOnBeanFactoryPostProcessor(bean, "settingsGuard") {};
    }
}
